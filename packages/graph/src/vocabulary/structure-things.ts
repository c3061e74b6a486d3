import { HEEL_AND_LINK_VESSELS, POINT_COUNTS, pointCount } from './channels.ts';

const ids = (kind: string, names: readonly string[]): string[] =>
  names.toSorted().map((name) => `${kind}:${name}`);

/** The channels with points, the belt and thoroughfare vessels, and the heel and link vessels. */
const CHANNELS = [...Object.keys(POINT_COUNTS), 'BV', 'TV', ...HEEL_AND_LINK_VESSELS].toSorted();

/**
 * Ids of what the theory has whatever is said of it: the elements, the twelve organs and the extraordinary ones, the channels
 * and the points of their number series. A graph may have none of them, or more organs and points.
 */
export const STRUCTURE = {
  elements: ids('element', ['earth', 'fire', 'metal', 'water', 'wood']),
  organs: ids('organ', [
    ...['bladder', 'gallbladder', 'heart', 'kidney', 'large-intestine', 'liver', 'lung', 'pericardium'],
    ...['small-intestine', 'spleen', 'stomach', 'triple-energizer'],
    ...['bone', 'brain', 'marrow', 'uterus', 'vessels'],
  ]),
  channels: CHANNELS.map((code) => `channel:${code}`),
  points: CHANNELS.flatMap((code) =>
    Array.from({ length: pointCount(code) ?? 0 }, (_, index) => `acupoint:${code}${index + 1}`),
  ),
} as const;

/** All of them, in this order. */
export const STRUCTURE_IDS: readonly string[] = Object.values(STRUCTURE).flat();
