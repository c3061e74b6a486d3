/** The range of the lanes, and their least distance. */
export interface Room {
  readonly least: number;
  readonly most: number;
  readonly apart: number;
}

/**
 * The positions of lanes in the order of their wanted places, each as near to its place as the range and the least
 * distance allow. There must be room for all of them.
 */
export function placeLanes(places: readonly number[], { least, most, apart }: Room): number[] {
  const lanes: number[] = [];
  for (const place of places) lanes.push(Math.max(place, (lanes.at(-1) ?? least - apart) + apart));
  for (let index = lanes.length - 1; index >= 0; index -= 1)
    lanes[index] = Math.min(lanes[index]!, (lanes[index + 1] ?? most + apart) - apart);
  return lanes;
}
