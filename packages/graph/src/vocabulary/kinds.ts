/** The kinds of thing a claim can be about, in the order in which they are listed everywhere. */
export const ENTITY_KINDS = [
  'element',
  'organ',
  'channel',
  'acupoint',
  'symptom',
  'pattern',
  'region',
  'remedy',
  'quality',
] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

/** One sentence for each kind, shown by the API and on the page. */
export const KIND_MEANING: Record<EntityKind, string> = {
  element: 'One of the five phases: wood, fire, earth, metal, water.',
  organ: 'An organ as Chinese medicine understands it (zang, fu, extraordinary fu), not as anatomy does.',
  channel: 'A channel (meridian): one of the twelve primary or eight extraordinary ones.',
  acupoint: 'A point of the WHO standard, named by its code.',
  symptom: 'A symptom, sign or condition.',
  pattern: 'A pattern of disharmony, also called a constitutional imbalance.',
  region: 'A region or tissue of the body.',
  remedy: 'Anything but a point that is used: needling, an oil, a herb formula, an exercise.',
  quality:
    'A season, colour, taste, climate, emotion, hour, class or the like that sources put with an element, an organ or a channel.',
};

export const KIND_PLURAL: Record<EntityKind, string> = {
  element: 'Elements',
  organ: 'Organs',
  channel: 'Channels',
  acupoint: 'Points',
  symptom: 'Symptoms',
  pattern: 'Patterns',
  region: 'Regions',
  remedy: 'Remedies',
  quality: 'Qualities',
};

/** `acupoint` for `acupoint:GB30`; undefined when the id has no known kind in front of the colon. */
export function kindOf(id: string): EntityKind | undefined {
  const kind = id.slice(0, id.indexOf(':'));
  return ENTITY_KINDS.find((known) => known === kind);
}
