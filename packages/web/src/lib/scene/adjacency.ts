/** For each thing the things that a line joins it to. */
export type Adjacency = ReadonlyMap<string, ReadonlySet<string>>;

export function adjacencyOf(lines: Iterable<readonly [string, string]>): Adjacency {
  const adjacency = new Map<string, Set<string>>();
  const add = (one: string, other: string) =>
    adjacency.set(one, (adjacency.get(one) ?? new Set()).add(other));
  for (const [one, other] of lines) {
    add(one, other);
    add(other, one);
  }
  return adjacency;
}

/** A thing and all that is joined to it. */
export function withNeighbors(id: string, adjacency: Adjacency): ReadonlySet<string> {
  return new Set([id, ...(adjacency.get(id) ?? [])]);
}
