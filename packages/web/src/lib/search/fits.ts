import { type Fit as FitInGraph, gradeOf as gradeInGraph, WHOLE_FITS } from '@jingluo/graph/vocabulary';
import { foldLetters } from '../ui/fold-letters.ts';
import type { Fit } from './search.graphql.ts';
import { inData } from '../graphql/enum-names.ts';

/** How a name was hit. */
export interface NameHit {
  readonly matched: string;
  readonly fit: Fit;
}

/** Whether the name was typed whole, in whatever form. */
export function isWhole({ fit }: Pick<NameHit, 'fit'>): boolean {
  return WHOLE_FITS.has(inGraph(fit));
}

/** Lower is better: hits that are meant come first, the others by fit. */
export function gradeOf(hit: { readonly fit: Fit; readonly confident: boolean } | undefined): number {
  return gradeInGraph(hit && { ...hit, fit: inGraph(hit.fit) });
}

/** `REGION_PHRASE` of the API is `region-phrase` in the graph. */
function inGraph(fit: Fit): FitInGraph {
  return inData(fit) as FitInGraph;
}

/** How long a text may be that is repeated in a heading. */
const SHORT = 24;

/** Why a name was found: “with “pressure” in the name”. */
export function reasonOf({ matched, fit }: NameHit, text: string): string {
  if (fit === 'PREFIX') return prefixReason(matched, text);
  return fit === 'PHRASE' || fit === 'REGION_PHRASE'
    ? `with ${shortly(text)} in the name`
    : otherReason(fit, text);
}

/** Why a source was found. What matched may be its authors, its title or where it was published. */
export function sourceReason(fit: Fit, text: string): string {
  if (fit === 'PREFIX')
    return text.includes(' ') ? 'with all these words, in some form' : 'with a word like this';
  return fit === 'PHRASE' ? `with ${shortly(text)} in title, author or journal` : otherReason(fit, text);
}

function shortly(text: string): string {
  return text.length <= SHORT ? `“${text}”` : 'these words';
}

function otherReason(fit: Fit, text: string): string {
  if (fit === 'FUZZY') return 'spelled almost like this';
  if (fit !== 'PARTIAL') return 'called that';
  return /^\p{Script=Han}+$/u.test(text) ? 'with some of these characters' : 'with some of these words';
}

/** What is only begun, or has another form or order. */
function prefixReason(matched: string, text: string): string {
  const [name, typed] = [plain(matched), plain(text)];
  if (name.startsWith(typed)) return 'beginning like this';
  if (typed.includes(' ')) return 'with all these words, in some form';
  return ` ${name}`.includes(` ${typed}`) ? 'with a word that begins like this' : 'with a form of this word';
}

function plain(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
