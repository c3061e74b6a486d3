import { counted } from '../counted.ts';
import { claimCount, type MapModel } from '../map/map-model.ts';

/** What is read out for a thing: "Huantiao, point 30 of the Gallbladder channel, 12 claims". */
export function describeNode(
  { id, label }: { readonly id: string; readonly label: string },
  map: MapModel,
): string {
  const name = nameOf(id, label, map);
  const count = claimCount(map, id);
  return count === undefined ? name : `${name}, ${counted(count, 'claim')}`;
}

function nameOf(id: string, label: string, map: MapModel): string {
  const [kind = '', local = ''] = id.split(':');
  if (kind === 'acupoint') {
    const [, code, number] = /^([A-Z]+)(\d+)$/.exec(local) ?? [];
    const channel = map.channels.find((one) => one.code === code);
    if (channel) return `${label.replace(local, '').trim()}, point ${number} of the ${channel.name} channel`;
    return `${label}, point`;
  }
  return label.toLowerCase().includes(kind) ? label : `${label}, ${kind}`;
}
