import { displayName } from '../entity/entity-name.ts';
import { VOCABULARIES } from '../entity/vocabularies.ts';
import { foldLetters } from '../ui/fold-letters.ts';
import type { FoundThing } from './search.graphql.ts';

interface ShownName {
  readonly text: string;
  /** BCP 47, when the text is not English. */
  readonly language: string | undefined;
}

/** The names of a found thing that are shown. */
export interface ShownNames {
  readonly code: string | undefined;
  readonly name: ShownName;
  /** In the script that was typed. */
  readonly han: ShownName | undefined;
  /** The name that was hit, where it is none of the others. */
  readonly other: ShownName | undefined;
}

/** The names by which a found thing is shown. */
export function shownNames({ entity, matched }: Pick<FoundThing, 'entity' | 'matched'>): ShownNames {
  const { code, text, language, han: usual } = displayName(entity);
  const simplified = entity.names.find((name) => name.language === 'zh-Hans');
  const han = simplified?.text === matched ? simplified : usual;
  const name = { text, language };
  const shown = [code, text, han?.text, entity.label, entity.name].flatMap((one) =>
    one ? [squeeze(one)] : [],
  );
  return {
    code,
    name,
    han,
    other: shown.includes(squeeze(matched)) ? undefined : otherName(entity.names, matched),
  };
}

function otherName(names: FoundThing['entity']['names'], matched: string): ShownName {
  const language = names.find(({ text }) => text === matched)?.language.replace('-pinyin', '');
  if (language !== undefined) return { text: matched, language: language === 'code' ? undefined : language };
  return { text: idWords(matched), language: undefined };
}

const OF_WORKS: Readonly<Record<string, string>> = { doi: 'DOI', pmid: 'PMID', isbn: 'ISBN' };

/** An identifier as people write it: “MeSH D012585” for `mesh:D012585`. */
export function idWords(matched: string): string {
  const [, scheme = '', value] = /^(\w+):(.+)$/.exec(matched) ?? [];
  const known = VOCABULARIES[scheme] ?? OF_WORKS[scheme];
  return known === undefined ? matched : `${known} ${value}`;
}

function squeeze(text: string): string {
  return foldLetters(text).replace(/[\s'’-]/gu, '');
}
