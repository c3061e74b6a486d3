import type { RelationKind } from './relations.ts';

/**
 * How many points each channel's number series has: the 361 points of the WHO Standard Acupuncture Point Locations
 * in the Western Pacific Region (2008). A channel that is not here has no points of its own.
 */
export const POINT_COUNTS = {
  LU: 11,
  LI: 20,
  ST: 45,
  SP: 21,
  HT: 9,
  SI: 19,
  BL: 67,
  KI: 27,
  PC: 9,
  TE: 23,
  GB: 44,
  LR: 14,
  GV: 28,
  CV: 24,
} as const;

/**
 * Codes of channels that are not two capital letters: the heel and link vessels. Their names are `Yin HV`, `Yang
 * HV`, `Yin LV` and `Yang LV`, but an id has no space.
 */
export const HEEL_AND_LINK_VESSELS = ['YinHV', 'YangHV', 'YinLV', 'YangLV'] as const;

const COUNT_OF: ReadonlyMap<string, number> = new Map(Object.entries(POINT_COUNTS));

/** The number of points of a channel, by its code; undefined for a channel without points of its own. */
export function pointCount(channel: string): number | undefined {
  return COUNT_OF.get(channel);
}

const POLARITY: ReadonlyMap<string, 'yin' | 'yang'> = new Map([
  ...['LU', 'SP', 'HT', 'KI', 'PC', 'LR'].map((code) => [code, 'yin'] as const),
  ...['LI', 'ST', 'SI', 'BL', 'TE', 'GB'].map((code) => [code, 'yang'] as const),
]);

/** The five shu roles in their order, from the tip of the limb upward. */
export const FIVE_SHU = [
  'jing-well-point-of',
  'ying-spring-point-of',
  'shu-stream-point-of',
  'jing-river-point-of',
  'he-sea-point-of',
] as const satisfies readonly RelationKind[];

/** Nanjing 64: the jing-well point of a yin channel is wood, that of a yang channel metal; the generating cycle follows. */
const PHASES = {
  yin: ['wood', 'fire', 'earth', 'metal', 'water'],
  yang: ['metal', 'water', 'wood', 'fire', 'earth'],
} as const;

/**
 * The phase of the five-shu point that a channel has for a role, as an element's id; undefined for other roles, and
 * for channels without five-shu points.
 */
export function phaseOf(channel: string, role: RelationKind): `element:${string}` | undefined {
  const polarity = POLARITY.get(channel);
  const phase = polarity && PHASES[polarity][FIVE_SHU.findIndex((known) => known === role)];
  return phase && `element:${phase}`;
}

const ELEMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wood: ['LR', 'GB'],
    fire: ['HT', 'SI', 'PC', 'TE'],
    earth: ['SP', 'ST'],
    metal: ['LU', 'LI'],
    water: ['KI', 'BL'],
  }).flatMap(([element, channels]) => channels.map((channel) => [channel, `element:${element}`] as const)),
);

/** The id of the element whose colour a thing has: an element, its channels and their points; undefined for things of no element. */
export function elementOf(id: string): string | undefined {
  const [kind, local = ''] = id.split(':');
  if (kind === 'element') return id;
  return kind === 'channel' || kind === 'acupoint' ? ELEMENTS.get(local.replace(/\d+$/, '')) : undefined;
}
