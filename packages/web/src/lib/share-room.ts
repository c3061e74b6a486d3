/**
 * How many items of each of some lists there is room for, from the first: all if it is enough, else of none more than of a
 * longer list. `sizeOf` says how much room an item takes; a list ends before the first that does not fit.
 */
export function shareRoom(
  lengths: readonly number[],
  room: number,
  sizeOf: (list: number, item: number) => number = () => 1,
): number[] {
  const shares = lengths.map(() => 0);
  let open = [...lengths.keys()];
  let left = room;
  while (open.length > 0) {
    open = open.filter((list) => {
      const item = shares[list]!;
      if (item >= lengths[list]!) return false;
      const size = sizeOf(list, item);
      if (size > left) return false;
      left -= size;
      shares[list] = item + 1;
      return true;
    });
  }
  return shares;
}
