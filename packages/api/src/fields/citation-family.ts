import { type Awaitable, type Citation, type GraphReader, worksByFamily } from '@jingluo/graph';
import { when } from './maybe-async.ts';

type Families = ReturnType<typeof worksByFamily>;

/** The works of a reader by family: they never change. */
const familiesByReader = new WeakMap<GraphReader, Families>();

/** The other works of the same family, which count as one work, by id. */
export function familyOf(reader: GraphReader, { id, family }: Citation): Awaitable<Citation[]> {
  return when(familiesByReader.get(reader) ?? groupByFamily(reader), (families) =>
    (families.get(family) ?? []).filter((other) => other.id !== id),
  );
}

function groupByFamily(reader: GraphReader): Awaitable<Families> {
  return when(reader.citations(), (works) => {
    const families = worksByFamily(works);
    familiesByReader.set(reader, families);
    return families;
  });
}
