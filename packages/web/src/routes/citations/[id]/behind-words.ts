import type { Statement } from './statements.ts';

type Piece = Statement['claim']['evidence'][number];

/** What there is for a statement beyond its document, in one line: who says otherwise, or who else says it. */
export function behindWords({ claim, alsoSaidBy, disputedBy }: Statement): string {
  if (disputedBy.length > 0) {
    const [first] = piecesOf(claim.evidence, 'DISPUTES', disputedBy);
    const place = first?.locator ? `, ${first.locator}` : '';
    const otherwise = disputedBy.length === 1 ? `says otherwise${place}` : 'say otherwise';
    return `${someNames(disputedBy)} ${otherwise}`;
  }
  return alsoSaidBy.length === 0 ? 'no other source here says it' : `also said by ${someNames(alsoSaidBy)}`;
}

/** What these works say of a claim, in one direction. */
export function piecesOf(
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
