/** Where lanes may be, and how far they must be apart. */
export interface Room {
  readonly least: number;
  readonly most: number;
  readonly apart: number;
}

/**
 * Lanes in the order of the places they serve, each at its place where that is possible: none outside the room, none
 * nearer to the next than `apart`. There must be room for all of them.
 */
export function placeLanes(places: readonly number[], { least, most, apart }: Room): number[] {
  const lanes: number[] = [];
  for (const place of places) lanes.push(Math.max(place, (lanes.at(-1) ?? least - apart) + apart));
  for (let index = lanes.length - 1; index >= 0; index -= 1)
    lanes[index] = Math.min(lanes[index]!, (lanes[index + 1] ?? most + apart) - apart);
  return lanes;
}
