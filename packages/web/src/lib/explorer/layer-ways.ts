/** The place of a thing among paths: how many columns from the first end, and on which lane. */
export interface Layered {
  readonly column: number;
  readonly lane: number;
}

export interface Layers {
  /** By id, both ends among them. */
  readonly nodes: ReadonlyMap<string, Layered>;
  /** The column of the last end. */
  readonly columns: number;
  readonly lanes: number;
  /** By "from to": the free places that a hop passes in the columns between its ends. */
  readonly detours: ReadonlyMap<string, readonly Layered[]>;
}

/**
 * Puts paths into columns and lanes. Each thing is in a column after all that leads to it, on the lane of the first path
 * that has it. A hop over several columns passes them on the lane of its own path, where nothing else is.
 */
export function layerWays(
  from: string,
  to: string,
  ways: readonly { readonly nodes: readonly { readonly id: string }[] }[],
): Layers {
  const hops = new Map<string, { readonly start: string; readonly end: string; readonly way: number }>();
  const before = new Map<string, Set<string>>();
  for (const [way, { nodes }] of ways.entries())
    for (const [index, { id: end }] of nodes.slice(1).entries()) {
      const start = nodes[index]!.id;
      if (hops.has(`${start} ${end}`)) continue;
      hops.set(`${start} ${end}`, { start, end, way });
      // Two paths may have the same things in opposite order; then the order of the first counts.
      if (!leadsTo(end, start)) before.set(end, new Set([...(before.get(end) ?? []), start]));
    }

  const first = longest(before);
  const last = longest(reversed(before));
  const columns = Math.max(first(to), 1);
  const laneOf = new Map<string, number>();
  for (const [way, { nodes }] of ways.entries())
    for (const { id } of nodes.slice(1, -1)) if (!laneOf.has(id)) laneOf.set(id, way);
  const columnOf = (id: string): number =>
    id === from ? 0 : id === to ? columns : Math.floor((first(id) + columns - last(id)) / 2);

  const passed = [...hops].map(([key, { start, end, way }]) => {
    const [a, b] = [columnOf(start), columnOf(end)];
    const between = Array.from({ length: Math.max(b - a - 1, 0) }, (_, index) => a + 1 + index);
    return [key, between.map((column) => ({ column, lane: way }))] as const;
  });
  const used = [
    ...new Set([...laneOf.values(), ...passed.flatMap(([, places]) => places.map(({ lane }) => lane))]),
  ].sort((a, b) => a - b);
  const lanes = Math.max(used.length, 1);
  const own = ({ column, lane }: Layered): Layered => ({ column, lane: used.indexOf(lane) });
  const middle = (lanes - 1) / 2;
  return {
    columns,
    lanes,
    nodes: new Map([
      [from, { column: 0, lane: middle }],
      [to, { column: columns, lane: middle }],
      ...[...laneOf].map(([id, lane]) => [id, own({ column: columnOf(id), lane })] as const),
    ]),
    detours: new Map(passed.map(([key, places]) => [key, places.map(own)])),
  };

  function leadsTo(start: string, end: string): boolean {
    return start === end || [...(before.get(end) ?? [])].some((one) => leadsTo(start, one));
  }
}

/** The number of steps of the longest path to a thing. */
function longest(before: ReadonlyMap<string, ReadonlySet<string>>): (id: string) => number {
  const known = new Map<string, number>();
  const of = (id: string): number => {
    const steps = known.get(id) ?? Math.max(0, ...[...(before.get(id) ?? [])].map((one) => of(one) + 1));
    known.set(id, steps);
    return steps;
  };
  return of;
}

function reversed(before: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const after = new Map<string, Set<string>>();
  for (const [end, starts] of before)
    for (const start of starts) after.set(start, new Set([...(after.get(start) ?? []), end]));
  return after;
}
