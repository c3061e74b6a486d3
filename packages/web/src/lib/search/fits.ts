import type { Fit } from './search.graphql.ts';

/** How well what was typed fits a name: 0 is best. The order is that of the API. */
const PLACE: Readonly<Record<Fit, number>> = {
  CODE: 0,
  NAME: 1,
  ALIAS: 2,
  WORDS: 3,
  PHRASE: 4,
  REGION: 5,
  REGION_PHRASE: 6,
  PREFIX: 7,
  FUZZY: 8,
  PARTIAL: 9,
};

const WHOLE: readonly Fit[] = ['CODE', 'NAME', 'ALIAS', 'WORDS', 'REGION'];

/** How a name was hit. */
export interface NameHit {
  readonly matched: string;
  readonly fit: Fit;
}

/** Whether the name was typed whole, in whatever form. */
export function isWhole({ fit }: Pick<NameHit, 'fit'>): boolean {
  return WHOLE.includes(fit);
}

/** Lower is better: hits that are meant come first, the others by fit. */
export function gradeOf(hit: { readonly fit: Fit; readonly confident: boolean } | undefined): number {
  if (hit === undefined) return Infinity;
  return hit.confident ? -1 : PLACE[hit.fit];
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
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
