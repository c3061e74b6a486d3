import { tabulateIds } from '../snapshot/ids.ts';
import { tabulateKeyedLists } from '../snapshot/keyed-lists.ts';
import { listAt, listsBy, type Lists } from '../snapshot/lists.ts';
import { LETTERING, type SearchColumns } from '../snapshot/search-columns.ts';
import { searchWords } from './search-words.ts';
import { tabulateTypos } from './typo-table.ts';
import { contentOf, wordForm } from './word-forms.ts';

const MOST_LETTERS = 0xff_ff;

/**
 * The terms of names, and what leads to them. The names are numbered as they come; `given` has their numbers in the order
 * in which those of one writing are listed.
 */
export function tabulateTerms(
  names: readonly string[],
  given: Uint32Array,
): Pick<SearchColumns, 'terms' | 'typos'> {
  const { terms, ofNames } = numberTerms(names);
  const termsOf = (name: number) => listAt(ofNames, name);
  const found = given.filter((name) => termsOf(name).length > 0);
  const wholes = found.map((name) => termsOf(name).at(-1)!);
  function* contents(): Generator<[string, number]> {
    for (const name of names.keys()) {
      const words = Array.from(termsOf(name).subarray(0, -1), (term) => terms[term]!);
      if (words.length > 0) yield [contentOf(words), name];
    }
  }
  const forms = terms.map(wordForm);
  return {
    terms: {
      ids: tabulateIds(terms),
      lengths: Uint16Array.from(terms, ({ length }) => Math.min(length, MOST_LETTERS)),
      lettering: Uint8Array.from(terms, letteringOf),
      ofNames,
      names: namesByTerm(ofNames, terms.length),
      wholes: listsBy(wholes, terms.length, found),
      ownForms: Uint8Array.from(forms, (form, term) => Number(form === terms[term])),
      forms: tabulateKeyedLists(
        forms.flatMap((form, term) => (form === terms[term] ? [] : [[form, term] as const])),
      ),
      contents: tabulateKeyedLists(contents()),
    },
    typos: tabulateTypos(terms),
  };
}

/** The terms of all names, each once and in order, and the numbers of those of each name. */
function numberTerms(names: readonly string[]): { terms: string[]; ofNames: Lists } {
  const drafts = new Map<string, number>();
  const offsets = new Uint32Array(names.length + 1);
  const drafted: number[] = [];
  names.forEach((name, number) => {
    const words = searchWords(name);
    for (const term of words.length === 0 ? [] : [...words, words.join('')]) {
      const draft = drafts.get(term) ?? drafts.size;
      if (draft === drafts.size) drafts.set(term, draft);
      drafted.push(draft);
    }
    offsets[number + 1] = drafted.length;
  });
  const terms = [...drafts.keys()].sort();
  const numbers = new Uint32Array(terms.length);
  terms.forEach((term, number) => (numbers[drafts.get(term)!] = number));
  return { terms, ofNames: { offsets, values: Uint32Array.from(drafted, (draft) => numbers[draft]!) } };
}

/** The names with each term, each once, ascending. */
function namesByTerm(ofNames: Lists, termCount: number): Lists {
  const terms: number[] = [];
  const names: number[] = [];
  for (let name = 0; name + 1 < ofNames.offsets.length; name += 1) {
    for (const term of new Set(listAt(ofNames, name))) {
      terms.push(term);
      names.push(name);
    }
  }
  return listsBy(Uint32Array.from(terms), termCount, Uint32Array.from(names));
}

function letteringOf(term: string): number {
  if (/^[a-z]+$/.test(term)) return LETTERING.latin;
  if (/^\p{Script=Han}$/u.test(term)) return LETTERING.character;
  return /^[^\P{L}\p{Script=Han}]+$/u.test(term) ? LETTERING.letters : LETTERING.mixed;
}
