import type { GraphReader } from '@jingluo/graph';
import { readView } from '#lib/explorer/read-view.ts';
import type { Question } from '#lib/workbench/link.ts';
import { showQuery } from '#lib/workbench/show-query.ts';
import { askedSize } from '../../export/[file]/asked-file.ts';
import { drawnView } from '../../export/[file]/drawn-view.ts';

/**
 * The question that gives what the explorer draws for the parameters of its address: on the map what has a place, in a
 * focus these things and these claims. Throws `ExportError` for what of the address cannot be followed.
 */
export async function viewQuery(
  fetch: typeof globalThis.fetch,
  reader: GraphReader,
  parameters: URLSearchParams,
): Promise<Question> {
  const { view } = readView(parameters);
  if (view.focus === undefined) return showQuery({ view: 'map', kinds: view.filters.kinds });
  const { entities, claims } = await drawnView({ fetch, reader, parameters, size: askedSize(parameters) });
  return showQuery({ view: 'drawn', entities, claims });
}
