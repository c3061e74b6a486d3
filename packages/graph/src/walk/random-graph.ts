import fc from 'fast-check';
import { compileSearch } from '../load/compile-search.ts';
import { claimId } from '../snapshot/claim-id.ts';
import { tabulateEntities } from '../snapshot/entity-table.ts';
import type { Claim, Entity } from '../snapshot/model.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tabulateClaims } from '../snapshot/tabulate-claims.ts';
import { tabulateWorks } from '../snapshot/work-table.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { EVIDENCE_LEVELS } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';

/** The relations of random graphs: symmetric and not, with and without membership, and a caution. */
export const SOME_RELATIONS = [
  'treats',
  'contraindicated-in',
  'point-of',
  'paired-with',
  'involves',
] as const satisfies readonly RelationKind[];
const RULE = 'channel-by-region';

/**
 * Small graphs with everything that may occur in a real one: claims of an entity with itself, several claims
 * between two entities, cycles, unconnected parts, derived claims, nothing at all. Relations join entities of any
 * kind here.
 */
export const anyGraph: fc.Arbitrary<Snapshot> = fc
  .record({
    kinds: fc.array(fc.constantFrom('channel', 'acupoint', 'symptom'), { maxLength: 9, size: 'max' }),
    /** By position in `kinds`; headings may have any relation here. */
    headings: fc.uniqueArray(fc.nat(8), { maxLength: 5, size: 'max' }),
    claims: fc.array(
      fc.record({
        subject: fc.nat(8),
        relation: fc.constantFrom(...SOME_RELATIONS),
        object: fc.nat(8),
        level: fc.constantFrom(...EVIDENCE_LEVELS),
        works: fc.nat(4),
        derived: fc.boolean(),
      }),
      { maxLength: 24, size: 'max' },
    ),
  })
  .map(({ kinds, headings, claims }) => {
    const ids = kinds.map((kind, index) => `${kind}:${index}`);
    const made = claims
      .filter(() => ids.length > 0)
      .map(({ subject, relation, object, level, works, derived }): Claim => {
        const triple = { subject: ids[subject % ids.length]!, relation, object: ids[object % ids.length]! };
        return {
          id: claimId(triple, derived ? RULE : undefined),
          ...triple,
          level,
          standing: 'supported',
          evidence: [],
          families: Array.from({ length: works }, (_, index) => ({
            id: `citation:${index}`,
            level,
            includes: [],
          })),
          works,
          derivedBy: derived ? RULE : undefined,
          premises: [],
        };
      });
    return snapshotOf(ids, headings, [...new Map(made.map((claim) => [claim.id, claim])).values()]);
  });

/** The ids of some entities of a graph. */
export function someIds({ entities }: Snapshot): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray(entities.rows.map(({ id }) => id));
}

const FOLDERS = ['random'];

function snapshotOf(ids: readonly string[], headings: readonly number[], claims: readonly Claim[]): Snapshot {
  const entities = tabulateEntities(
    ids.map((id, index): Entity => {
      const kind = ENTITY_KINDS.find((known) => id.startsWith(`${known}:`))!;
      const nothingElse = { names: [], summary: undefined, externalIds: [], sources: [] };
      return { id, kind, name: id, heading: headings.includes(index), ...nothingElse, folder: FOLDERS[0]! };
    }),
    FOLDERS,
  );
  const works = tabulateWorks([], FOLDERS);
  const tables = { folders: FOLDERS, entities, workRow: () => undefined, rules: [RULE] };
  const { columns, texts } = tabulateClaims(claims, tables);
  return openSnapshot({
    version: 'random',
    folders: FOLDERS,
    entities,
    works,
    columns,
    texts,
    search: compileSearch(entities, works, columns),
  });
}

/** A claim as the slow versions need it, with the number of works from the columns. */
export interface PlainClaim {
  readonly id: string;
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  readonly rank: number;
  readonly works: number;
  readonly derived: boolean;
}

/** Every claim, read one by one, in the order of the table. */
export function plainClaims({ claims }: Snapshot): PlainClaim[] {
  return claims.all().map((claim, row) => ({
    id: claim.id,
    subject: claim.subject,
    relation: claim.relation,
    object: claim.object,
    rank: EVIDENCE_LEVELS.indexOf(claim.level),
    works: claims.columns.works[row]!,
    derived: claim.derivedBy !== undefined,
  }));
}
