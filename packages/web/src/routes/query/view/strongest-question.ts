import type { RelationEnum } from '#lib/claim/relation.ts';
import { sourceOf } from '#lib/graphql/graphql.ts';
import type { Level } from '#lib/level/level.ts';
import type { Question } from '#lib/workbench/link.ts';
import { ClaimFragment } from '#lib/workbench/shown-queries.ts';

/** The first claims of one relation. */
export interface RelationList {
  readonly relation: RelationEnum;
  /** Undefined: both. */
  readonly direction?: 'OUT' | 'IN';
  readonly first: number;
}

/** One thing with a list of claims for each relation. The text depends on the relations, so it cannot be typed. */
export function strongestQuestion(
  id: string,
  lists: readonly RelationList[],
  level: { readonly minLevel: Level | null; readonly derived: boolean | null },
): Question {
  const fields = lists.map(({ relation, direction, first }) => {
    const name = [relation, direction].filter(Boolean).join('_').toLowerCase();
    const toward = direction === undefined ? '' : `, direction: ${direction}`;
    return `${name}: claims(relation: [${relation}]${toward}, first: ${first}, minLevel: $minLevel, derived: $derived) { nodes { ...Claim } }`;
  });
  const query = `# One thing, and of each relation the strongest claims
query Strongest($id: ID!, $minLevel: EvidenceLevel, $derived: Boolean) {
  entity(id: $id) {
    ...Entity
    ${fields.join('\n    ')}
  }
}`;
  return { query: `${query}\n\n${sourceOf(ClaimFragment)}`, variables: JSON.stringify({ id, ...level }) };
}
