import type { MapModel } from './map-model.ts';
import { joinedBy, type Joined } from '../scene/joined.ts';

/** What the lines of the whole map join: points along their channel, its first point and its organ, cycles, elements. */
export function mapLines(map: MapModel): Joined {
  const nodes = new Set(map.nodes.map(({ id }) => id));
  const lines: [string, string][] = map.cycles.map(({ from, to }) => [from, to]);
  for (const { code, organ, element } of map.channels) {
    let number = 1;
    for (; nodes.has(`acupoint:${code}${number + 1}`); number++)
      lines.push([`acupoint:${code}${number}`, `acupoint:${code}${number + 1}`]);
    if (organ === undefined) continue;
    if (element !== undefined) lines.push([`element:${element}`, organ]);
    // The end that lies at the trunk.
    lines.push([organ, `acupoint:${code}${BEGIN_AT_TRUNK.has(code) ? 1 : number}`]);
  }
  return joinedBy(lines);
}

const BEGIN_AT_TRUNK = new Set(['LU', 'ST', 'HT', 'BL', 'PC', 'GB']);
