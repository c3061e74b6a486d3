import type { Dataset } from '../data/dataset.ts';

/** A preferred name that several entities of one kind have. */
export interface Homonym {
  readonly name: string;
  readonly ids: readonly string[];
}

/** Points whose pinyin is the same without its tone marks; their characters all differ. */
export const HOMONYMS: readonly Homonym[] = [
  { name: 'Futu', ids: ['acupoint:LI18', 'acupoint:ST32'] },
  { name: 'Juliao', ids: ['acupoint:ST3', 'acupoint:GB29'] },
  { name: 'Wangu', ids: ['acupoint:SI4', 'acupoint:GB12'] },
  { name: 'Zhongzhu', ids: ['acupoint:KI15', 'acupoint:TE3'] },
  { name: 'Zhongdu', ids: ['acupoint:GB32', 'acupoint:LR6'] },
  { name: 'Yinjiao', ids: ['acupoint:GV28', 'acupoint:CV7'] },
];

/** The listed homonyms that are not needed: all their entities are recorded, and not all under that name. */
export function unneededHomonyms(
  { entities }: Dataset,
  homonyms: readonly Homonym[] = HOMONYMS,
): readonly Homonym[] {
  const names = new Map(entities.map(({ id, fields }) => [id, fields.name]));
  return homonyms.filter(
    ({ name, ids }) => ids.every((id) => names.has(id)) && ids.some((id) => names.get(id) !== name),
  );
}
