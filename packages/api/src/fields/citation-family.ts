import type { Awaitable, Citation, GraphReader } from '@jingluo/graph';
import { when } from './maybe-async.ts';

type Families = ReadonlyMap<string, readonly Citation[]>;

/** Works by family, of each reader: what a reader gives never changes. */
const FAMILIES = new WeakMap<GraphReader, Families>();

/** The other works that count as one with a work, by id. */
export function familyOf(reader: GraphReader, { id, family }: Citation): Awaitable<Citation[]> {
  return when(FAMILIES.get(reader) ?? gatherFamilies(reader), (families) =>
    (families.get(family) ?? []).filter((other) => other.id !== id),
  );
}

function gatherFamilies(reader: GraphReader): Awaitable<Families> {
  return when(reader.citations(), (works) => {
    const families = Map.groupBy(works, (work) => work.family);
    FAMILIES.set(reader, families);
    return families;
  });
}
