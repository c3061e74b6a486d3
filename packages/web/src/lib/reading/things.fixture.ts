import type { IndexedThing, ReadClaim } from '@jingluo/graph/reading';

export const THINGS: readonly IndexedThing[] = [
  {
    id: 'acupoint:PC6',
    kind: 'acupoint',
    label: 'PC6 (Neiguan)',
    element: 'element:fire',
    names: { en: ['Inner Pass'], pinyin: ['Nèiguān'], code: ['PC6'] },
  },
  { id: 'channel:PC', kind: 'channel', label: 'Pericardium channel', names: { en: ['Pericardium channel'] } },
  { id: 'symptom:sciatica', kind: 'symptom', label: 'Sciatica', names: { en: ['Sciatica'] } },
  {
    id: 'symptom:sciatica-lateral',
    kind: 'symptom',
    label: 'Sciatica, pain down the side of the leg',
    names: { en: ['Sciatica, pain down the side of the leg'] },
  },
  { id: 'symptom:nausea', kind: 'symptom', label: 'Nausea', names: { en: ['Nausea', 'Queasiness'] } },
  { id: 'symptom:pain', kind: 'symptom', label: 'Pain', heading: true, names: { en: ['Pain'] } },
  { id: 'region:buttock', kind: 'region', label: 'Buttock', names: { en: ['Buttock'] } },
  { id: 'region:foot', kind: 'region', label: 'Foot', names: { en: ['Foot'] } },
  { id: 'element:fire', kind: 'element', label: 'Fire', names: { en: ['Fire'] } },
];

const BY_ID = new Map(THINGS.map((thing) => [thing.id, thing]));
export const thingOf = (id: string): IndexedThing | undefined => BY_ID.get(id);

/** A claim as it is read: of `acupoint:PC6 treats symptom:nausea`. */
export function readClaim(words: string, more: Partial<ReadClaim> = {}): ReadClaim {
  const [subject, relation, object] = words.split(' ') as [string, ReadClaim['relation'], string];
  return {
    subject,
    relation,
    object,
    direction: 'supports',
    hedge: undefined,
    sure: true,
    rule: 'test',
    subjectAt: undefined,
    objectAt: undefined,
    ...more,
  };
}
