import { RELATION_KINDS } from '@jingluo/graph/vocabulary';
import { relationEnum, relationOf } from '#lib/claim/relation.ts';
import type { Citation, SaidClaim } from './citation.graphql.ts';

type Direction = SaidClaim['evidence'][number]['direction'];

/** What a work says about one relation in one direction. */
export interface SaidGroup {
  readonly key: string;
  readonly heading: string;
  readonly claims: readonly SaidClaim[];
}

const BEFORE: readonly [Direction, string][] = [
  ['SUPPORTS', ''],
  ['DISPUTES', 'Says otherwise: '],
  ['NEUTRAL', 'No verdict: '],
];
const collator = new Intl.Collator('en', { numeric: true });

/** What a work says, by relation in the order of the table; then what it disputes, and what it leaves open. */
export function saidByRelation({ id, claims }: Pick<Citation, 'id' | 'claims'>): SaidGroup[] {
  return BEFORE.flatMap(([direction, before]) => {
    const said = claims.nodes.filter((claim) => placesOf(claim, id, direction).length > 0);
    return RELATION_KINDS.map(relationEnum).map((relation) => {
      const heading = relationOf(relation).heading;
      return {
        key: `${direction} ${relation}`,
        heading: before + (before ? heading.charAt(0).toLowerCase() + heading.slice(1) : heading),
        claims: said
          .filter((claim) => claim.relation === relation)
          .toSorted((a, b) => collator.compare(a.sentence, b.sentence)),
      };
    });
  }).filter((group) => group.claims.length > 0);
}

/** The places in a work that speak of a claim. */
export function placesOf(claim: SaidClaim, work: string, direction?: Direction): string[] {
  return claim.evidence
    .filter(
      ({ citation, direction: found }) =>
        citation.id === work && (direction === undefined || found === direction),
    )
    .map(({ locator }) => locator ?? '');
}
