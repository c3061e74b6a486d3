import type { ClaimParts } from '#lib/claim/claim-id.ts';
import type { Term } from './claim.graphql.ts';

/** Ids of the same claim with a broader or narrower term at one end; such claims need not exist. */
export interface BroaderAndNarrower {
  readonly broader: readonly string[];
  readonly narrower: readonly string[];
}

type Around = Pick<Term, 'broader' | 'narrower'>;

/** The ids of the same claim with a subject or object that is one step broader or narrower. */
export function broaderAndNarrower(
  { subject, relation, object }: Pick<ClaimParts, 'subject' | 'relation' | 'object'>,
  terms: { readonly subject: Around; readonly object: Around },
): BroaderAndNarrower {
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
