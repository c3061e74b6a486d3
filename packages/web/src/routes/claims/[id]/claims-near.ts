import type { ClaimParts } from '#lib/claim/claim-id.ts';
import type { Term } from './claim.graphql.ts';

/** Ids of claims that speak of the same with a broader or a narrower term at one end; whether works make them is open. */
export interface NearIds {
  readonly broader: readonly string[];
  readonly narrower: readonly string[];
}

type Around = Pick<Term, 'broader' | 'narrower'>;

/** The ids of claims in the same relation whose subject or object is one step broader or narrower. */
export function nearIds(
  { subject, relation, object }: Pick<ClaimParts, 'subject' | 'relation' | 'object'>,
  terms: { readonly subject: Around; readonly object: Around },
): NearIds {
  const from = (other: string) => `${other}~${relation}~${object}`;
  const to = (other: string) => `${subject}~${relation}~${other}`;
  return {
    broader: [...broaderOf(terms.object).map(to), ...broaderOf(terms.subject).map(from)],
    narrower: [...narrowerOf(terms.object).map(to), ...narrowerOf(terms.subject).map(from)],
  };
}

function broaderOf({ broader }: Around): string[] {
  return broader.nodes.map(({ object }) => object.id);
}

function narrowerOf({ narrower }: Around): string[] {
  return narrower.nodes.map(({ subject }) => subject.id);
}
