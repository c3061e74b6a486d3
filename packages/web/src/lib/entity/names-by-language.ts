import type { NamedEntity } from './entity-name.graphql.ts';

/** Names of one language under its heading. */
export interface NameGroup {
  readonly heading: string;
  /** BCP 47; undefined for codes. */
  readonly language: string | undefined;
  readonly names: readonly string[];
}

const HEADINGS: readonly [language: string, heading: string][] = [
  ['en', 'English'],
  ['zh-Latn-pinyin', 'Pinyin'],
  ['zh-Hant', 'Traditional'],
  ['zh-Hans', 'Simplified'],
  ['lzh', 'In old books'],
  ['code', 'Codes'],
];

/** The names of an entity by language, in a fixed order; languages without a name are left out. */
export function namesByLanguage(names: NamedEntity['names']): NameGroup[] {
  return HEADINGS.map(([language, heading]) => ({
    heading,
    language: language === 'code' ? undefined : language.replace('-pinyin', ''),
    names: names.filter((name) => name.language === language).map(({ text }) => text),
  })).filter(({ names: found }) => found.length > 0);
}
