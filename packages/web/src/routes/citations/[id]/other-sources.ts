import type { Statement } from './statements.ts';

type Piece = Statement['claim']['evidence'][number];

/** A line about the other sources of a statement: those that dispute it, or else those that support it. */
export function otherSourcesLine({ claim, alsoSaidBy, disputedBy }: Statement): string {
  if (disputedBy.length > 0) {
    const [first] = evidenceOf(claim.evidence, 'DISPUTES', disputedBy);
    const place = first?.locator ? `, ${first.locator}` : '';
    const otherwise = disputedBy.length === 1 ? `says otherwise${place}` : 'say otherwise';
    return `${someNames(disputedBy)} ${otherwise}`;
  }
  return alsoSaidBy.length === 0 ? 'no other source here says it' : `also said by ${someNames(alsoSaidBy)}`;
}

/** The evidence of these works for or against a claim. */
export function evidenceOf(
  evidence: readonly Piece[],
  direction: Piece['direction'],
  works: readonly { readonly id: string }[],
): Piece[] {
  const ids = new Set(works.map(({ id }) => id));
  return evidence.filter((piece) => piece.direction === direction && ids.has(piece.citation.id));
}

/** "A", "A and B", "A and 4 more". */
function someNames(works: readonly { readonly shortName: string }[]): string {
  const [first, second, ...rest] = works.map(({ shortName }) => shortName);
  if (second === undefined) return first ?? '';
  return rest.length === 0 ? `${first} and ${second}` : `${first} and ${rest.length + 1} more`;
}
