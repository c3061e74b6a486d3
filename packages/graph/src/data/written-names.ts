import { localId } from '../text/label.ts';
import { NAME_LANGUAGES, type NameLanguage } from '../vocabulary/levels.ts';
import { asList, type EntityRecord } from './dataset.ts';

/** A name of a record, with its language. */
export interface WrittenName {
  readonly text: string;
  readonly language: NameLanguage;
}

/** All names of a record, the preferred one first; a point and a channel also have their own code. */
export function writtenNames({
  id,
  kind,
  fields,
}: Pick<EntityRecord, 'id' | 'kind' | 'fields'>): WrittenName[] {
  const coded = kind === 'acupoint' || kind === 'channel';
  return [
    { text: fields.name, language: 'en' },
    ...(coded ? [{ text: localId(id), language: 'code' } as const] : []),
    ...NAME_LANGUAGES.flatMap((language) =>
      asList(fields.names?.[language]).map((text): WrittenName => ({ text, language })),
    ),
  ];
}
