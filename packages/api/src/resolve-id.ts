import type { EntityKind, GraphReader } from '@jingluo/graph';
import { badUserInput } from './bad-user-input.ts';

/**
 * The entity id an argument stands for; undefined when nothing is called so. Throws when a name fits several and
 * lists them.
 */
export async function resolveId(
  reader: GraphReader,
  argument: string,
  text: string,
  kind?: EntityKind,
): Promise<string | undefined> {
  const resolution = await reader.resolve(text, kind);
  if (resolution.found !== undefined) return resolution.found;
  const { candidates } = resolution;
  if (candidates.length === 0) return undefined;
  throw badUserInput(
    argument,
    `"${text}" is the name of several: ${candidates.join(', ')}. Give one of these ids`,
    {
      candidates,
    },
  );
}
