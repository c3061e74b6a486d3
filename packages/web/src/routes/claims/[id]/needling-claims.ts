import type { ClaimParts } from '#lib/claim/claim-id.ts';
import type { ClaimPage, NeedlingClaim } from './claim.graphql.ts';

/** The treatments that are needling, at whatever points. */
const NEEDLING = ['acupuncture', 'electroacupuncture', 'deep-needling', 'warm-needling'];

/** The ids of the claims that needling was studied for the symptom of a claim about a point; of other claims none. */
export function needlingIds({ subject, relation, object }: ClaimParts): string[] {
  const isOfPoint = subject.startsWith('acupoint:') && object.startsWith('symptom:');
  if (!isOfPoint || (relation !== 'treats' && relation !== 'studied-for')) return [];
  return NEEDLING.flatMap((name) =>
    ['studied-for', 'treats'].map((treatment) => `remedy:${name}~${treatment}~${object}`),
  );
}

/** Those that the graph has. */
export function needlingClaims(nodes: ClaimPage['needling']): NeedlingClaim[] {
  return nodes.filter((node): node is NeedlingClaim => node !== null && 'evidence' in node);
}
