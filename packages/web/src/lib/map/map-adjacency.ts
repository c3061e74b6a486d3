import type { MapModel } from './map-model.ts';
import { adjacencyOf, type Adjacency } from '../scene/adjacency.ts';

/** What the lines of the whole map join: neighbouring points, a channel's end and its organ, organs and elements, cycles. */
export function mapAdjacency(map: MapModel): Adjacency {
  const nodes = new Set(map.nodes.map(({ id }) => id));
  const lines: [string, string][] = map.cycles.map(({ from, to }) => [from, to]);
  for (const { code, organ, element } of map.channels) {
    let number = 1;
    for (; nodes.has(`acupoint:${code}${number + 1}`); number++)
      lines.push([`acupoint:${code}${number}`, `acupoint:${code}${number + 1}`]);
    if (organ === undefined) continue;
    if (element !== undefined) lines.push([`element:${element}`, organ]);
    // The end of the channel that is at the trunk.
    lines.push([organ, `acupoint:${code}${BEGIN_AT_TRUNK.has(code) ? 1 : number}`]);
  }
  return adjacencyOf(lines);
}

const BEGIN_AT_TRUNK = new Set(['LU', 'ST', 'HT', 'BL', 'PC', 'GB']);
