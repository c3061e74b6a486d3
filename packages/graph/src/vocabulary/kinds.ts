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

/** The kinds that have headings: terms that only arrange other terms of their kind. */
export const HEADING_KINDS: readonly EntityKind[] = ['symptom', 'region'];

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
