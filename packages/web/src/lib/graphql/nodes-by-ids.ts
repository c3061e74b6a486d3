import type { TadaDocumentNode } from 'gql.tada';
import { request, type RequestOptions } from './request.ts';

/** How many nodes one query may ask for. */
const AT_ONCE = 500;

/** The nodes of a query for any number of ids, in their order. Throws like `request`. */
export async function nodesByIds<Node>(
  fetch: typeof globalThis.fetch,
  document: TadaDocumentNode<{ nodes: Node[] }, { ids: string[] }>,
  ids: readonly string[],
  options: RequestOptions = {},
): Promise<Node[]> {
  const found: Node[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const { nodes } = await request(fetch, document, { ids: ids.slice(start, start + AT_ONCE) }, options);
    found.push(...nodes);
  }
  return found;
}
