import type { Awaitable, EntityKind, GraphReader } from '@jingluo/graph';
import { badUserInput } from './bad-user-input.ts';
import { when, whenAll } from './maybe-async.ts';

/**
 * The id of the entity that an argument names by id, code or name; undefined when there is none. Throws when several
 * entities have the name.
 */
export function resolveId(
  reader: GraphReader,
  argument: string,
  text: string,
  kind?: EntityKind,
): Awaitable<string | undefined> {
  return when(reader.resolve(text, kind), (resolution) => {
    if (resolution.found !== undefined) return resolution.found;
    const { candidates } = resolution;
    if (candidates.length === 0) return undefined;
    throw badUserInput(
      argument,
      `"${text}" is the name of several: ${candidates.join(', ')}. Give one of these ids`,
      { candidates },
    );
  });
}

/** The same, but throws when there is no such entity. */
export function resolveKnownId(reader: GraphReader, argument: string, text: string): Awaitable<string> {
  return when(resolveId(reader, argument, text), (id) => {
    if (id !== undefined) return id;
    throw badUserInput(
      argument,
      `nothing has the id or name "${text}"; \`search\` finds what is close to it`,
    );
  });
}

/** The same for several names: the ids in their order, each once. */
export function resolveKnownIds(
  reader: GraphReader,
  argument: string,
  texts: readonly string[],
): Awaitable<string[]> {
  return when(whenAll(texts.map((text) => resolveKnownId(reader, argument, text))), (ids) => [
    ...new Set(ids),
  ]);
}
