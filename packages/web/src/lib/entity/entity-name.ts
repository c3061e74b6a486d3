import { elementOf as idOfElement } from '@jingluo/graph/vocabulary';
import type { NamedEntity } from './entity-name.graphql.ts';

/** The parts of the name of an entity: code, name or pinyin, Chinese characters. */
export interface DisplayName {
  readonly code: string | undefined;
  readonly text: string;
  /** BCP 47, when the text is not English. */
  readonly language: string | undefined;
  readonly han: { readonly text: string; readonly language: string } | undefined;
}

/** Points are shown by code and pinyin with tone marks (GB30 Huántiào 環跳), everything else by its English name. */
export function displayName({ kind, name, label, names }: NamedEntity): DisplayName {
  const han = nameIn(names, 'zh-Hant') ?? nameIn(names, 'zh-Hans');
  if (kind !== 'ACUPOINT') return { code: undefined, text: label, language: undefined, han };
  const pinyin = nameIn(names, 'zh-Latn-pinyin');
  const code = label.endsWith(name) ? label.slice(0, -name.length).trim() : undefined;
  return { code, text: pinyin?.text ?? name, language: 'zh-Latn', han };
}

/** `wood` for Wood, its channels and their points; undefined for things of no element. */
export function elementOf({ id }: Pick<NamedEntity, 'id'>): string | undefined {
  return idOfElement(id)?.slice('element:'.length);
}

function nameIn(names: NamedEntity['names'], language: string) {
  return names.find((name) => name.language === language);
}
