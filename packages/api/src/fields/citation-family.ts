import { type Awaitable, type Citation, type GraphReader, worksByFamily } from '@jingluo/graph';
import { when } from './maybe-async.ts';

/** Works by family, of each reader: what a reader gives never changes. */
const FAMILIES = new WeakMap<GraphReader, ReturnType<typeof worksByFamily>>();

/** The other works of the same family, which count as one work, by id. */
export function familyOf(reader: GraphReader, { id, family }: Citation): Awaitable<Citation[]> {
  return when(familiesByReader.get(reader) ?? groupByFamily(reader), (families) =>
    (families.get(family) ?? []).filter((other) => other.id !== id),
  );
}

function gatherFamilies(reader: GraphReader): Awaitable<ReturnType<typeof worksByFamily>> {
  return when(reader.citations(), (works) => {
    const families = worksByFamily(works);
    FAMILIES.set(reader, families);
    return families;
  });
}
