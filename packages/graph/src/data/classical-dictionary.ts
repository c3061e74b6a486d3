import { simplify } from '../text/simplify.ts';
import { NAME_LANGUAGES, type NameLanguage } from '../vocabulary/levels.ts';
import { asList, type Dataset } from './dataset.ts';

/** A symptom that a term of old books names. */
export interface TermMeaning {
  readonly id: string;
  /** Why this symptom and not another, where it is not plain. */
  readonly doubt: string | undefined;
}

/** What terms of old books name: the dictionary of the data, and the Chinese names of its symptoms. */
export interface ClassicalDictionary {
  /** By term, in simplified characters with `_` for a lost one; mostly one symptom, several where it says several. */
  readonly meanings: ReadonlyMap<string, readonly TermMeaning[]>;
  /** By phrase, why it names no symptom. */
  readonly refused: ReadonlyMap<string, string>;
}

/** The languages of names that are terms as well. */
export const TERM_LANGUAGES: readonly NameLanguage[] = NAME_LANGUAGES.filter(
  (language) => language.startsWith('zh-Han') || language === 'lzh',
);

/**
 * The dictionary of some data. A name and a term are one dictionary: a name counts without being written in it, unless
 * a reason is given why old books mean something else by it.
 */
export function classicalDictionary({
  entities,
  classicalTerms,
  refusedTerms,
}: Pick<Dataset, 'entities' | 'classicalTerms' | 'refusedTerms'>): ClassicalDictionary {
  const meanings = new Map<string, TermMeaning[]>();
  const add = (term: string, id: string, doubt?: string): void => {
    const key = termKey(term);
    const known = meanings.get(key) ?? [];
    if (!known.some((meaning) => meaning.id === id)) meanings.set(key, [...known, { id, doubt }]);
  };
  for (const { id, fields } of classicalTerms) {
    for (const term of fields.terms ?? []) add(term, id);
    for (const [term, reason] of Object.entries(fields.doubtful ?? {})) add(term, id, reason);
  }
  const reasoned = new Set(
    classicalTerms.flatMap(({ fields }) => Object.keys(fields.doubtful ?? {}).map(termKey)),
  );
  for (const { id, kind, fields } of entities)
    if (kind === 'symptom' && fields.heading !== true)
      for (const language of TERM_LANGUAGES)
        for (const name of asList(fields.names?.[language])) if (!reasoned.has(termKey(name))) add(name, id);
  return {
    meanings,
    refused: new Map(refusedTerms.map(({ term, reason }) => [termKey(term), reason])),
  };
}

/** A term as it is compared: in simplified characters. */
export function termKey(term: string): string {
  return simplify(term.trim());
}
