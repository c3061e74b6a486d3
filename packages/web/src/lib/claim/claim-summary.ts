import { countWorks } from '../level/level.ts';
import type { ClaimOnCard } from './claim.graphql.ts';
import type { Sides } from './claim-sides.ts';
import { outcomesSummary } from '../outcome/outcome-words.ts';
import { countFamilies, familyOf, type Piece, strongestOf } from './evidence-by-work.ts';
import { countAs, isStudy, sourceNoun, withArticle } from '../work/source-noun.ts';

type Summed = Pick<ClaimOnCard, 'level' | 'relation' | 'derivedBy'> & {
  readonly subject: Pick<ClaimOnCard['subject'], 'kind'>;
};

/** How well a claim is supported, and what came out of the studies, in a few short sentences. */
export function claimSummary(claim: Summed, sides: Sides): string {
  if (claim.derivedBy !== null)
    return 'It follows by rule from the claims below. The sources are those of these claims.';
  const studied = claim.relation === 'TREATS' ? [...sides.noVerdict, ...sides.twin] : sides.noVerdict;
  const own = claim.relation === 'STUDIED_FOR' && sides.sayingSo.length > 0;
  return [
    own ? used(claim, sides.sayingSo) : sayingSo(claim, sides.sayingSo),
    says(sides.sayingOtherwise, 'otherwise'),
    used(claim, studied),
    found([...sides.sayingSo, ...sides.sayingOtherwise, ...studied]),
    claim.relation === 'STUDIED_FOR' && says(sides.twin, 'that it helps'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the studies among them report: of a set of points, never of one alone. */
function found(pieces: readonly Piece[]): string {
  return outcomesSummary(
    pieces.map(({ citation, outcomes }) => ({
      study: familyOf(citation),
      participants: citation.facts?.participants ?? null,
      outcomes,
    })),
  );
}

/** How many say so, and what the best source is: "8 sources say so; the best is a consensus of experts." */
function sayingSo({ level }: Pick<Summed, 'level'>, pieces: readonly Piece[]): string | false {
  const count = countFamilies(pieces);
  if (count === 0) return false;
  const words = count === 1 ? '1 source says so' : `${countWorks(count)} say so`;
  if (level === 'UNCITED') return `${words} but ${count === 1 ? 'names' : 'name'} no source.`;
  const best = withArticle(sourceNoun(strongestOf(pieces)!.citation));
  return count === 1 ? `${words}: ${best}.` : `${words}; the best is ${best}.`;
}

/**
 * How many tested it or plan to, and how many of these have a result here. Such a result is neither for nor against a
 * claim.
 */
function used({ subject }: Pick<Summed, 'subject'>, pieces: readonly Piece[]): string | false {
  const count = countFamilies(pieces);
  if (count === 0) return false;
  const who = countAs(
    pieces.map(({ citation }) => citation),
    count,
  );
  const what = subject.kind === 'ACUPOINT' ? 'this point' : 'it';
  if (!pieces.some(({ citation }) => isStudy(citation))) return `${who} used ${what}.`;
  const withResult = new Set(
    pieces
      .filter(({ citation, role }) => role === 'FINDING' && citation.facts?.result)
      .map(({ citation }) => familyOf(citation)),
  ).size;
  return `${who} used ${what}; ${resultWords(withResult, count)}.`;
}

function resultWords(withResult: number, count: number): string {
  if (count === 1) return withResult === 0 ? 'it has no result here' : 'its result is below';
  if (withResult === 0) return 'none has a result here';
  return withResult === 1 ? '1 has a result here' : `${withResult} have a result here`;
}

function says(pieces: readonly Piece[], what: string): string | false {
  const count = countFamilies(pieces);
  if (count === 0) return false;
  return count === 1 ? `1 source says ${what}.` : `${countWorks(count)} say ${what}.`;
}
