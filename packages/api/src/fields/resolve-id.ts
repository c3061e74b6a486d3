import type { Awaitable, EntityKind, GraphReader } from '@jingluo/graph';
import { badUserInput } from './bad-user-input.ts';
import { when, whenAll } from './maybe-async.ts';

/**
 * The entity id an argument stands for; undefined when nothing is called so. Throws when a name fits several and
 * lists them.
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

/** The same, for an argument that must stand for something: what is unknown is refused too. */
export function resolveKnownId(reader: GraphReader, argument: string, text: string): Awaitable<string> {
  return when(resolveId(reader, argument, text), (id) => {
    if (id !== undefined) return id;
    throw badUserInput(
      argument,
      `nothing has the id or name "${text}"; \`search\` finds what is close to it`,
    );
  });
}

/** The ids of several, each once, in their order; what is unknown is refused. */
export function resolveKnownIds(
  reader: GraphReader,
  argument: string,
  texts: readonly string[],
): Awaitable<string[]> {
  return when(whenAll(texts.map((text) => resolveKnownId(reader, argument, text))), (ids) => [
    ...new Set(ids),
  ]);
}
