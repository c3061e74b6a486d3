/** Which things a line joins with which. */
export type Joined = ReadonlyMap<string, ReadonlySet<string>>;

export function joinedBy(lines: Iterable<readonly [string, string]>): Joined {
  const joined = new Map<string, Set<string>>();
  const add = (one: string, other: string) => joined.set(one, (joined.get(one) ?? new Set()).add(other));
  for (const [one, other] of lines) {
    add(one, other);
    add(other, one);
  }
  return joined;
}

/** A thing and all that is joined to it. */
export function withJoined(id: string, joined: Joined): ReadonlySet<string> {
  return new Set([id, ...(joined.get(id) ?? [])]);
}
