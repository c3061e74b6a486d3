import { request } from '../graphql/request.ts';
import { type Hit, SearchQuery } from './search.graphql.ts';

/** A thing that a search has found, with the Han name that was hit, or its own. */
export type FoundEntity = Hit['entity'] & { readonly han: string | undefined };

/** The things that some words may mean, the best first; no headings, since there is nothing to join or compare. */
export async function findEntities(text: string): Promise<FoundEntity[]> {
  const { search } = await request(fetch, SearchQuery, {
    text: text.slice(0, 200),
    kinds: null,
    headings: false,
  });
  return search.map((hit) => ({ ...hit.entity, han: hanOf(hit) }));
}

function hanOf({ matched, entity }: Hit): string | undefined {
  const hit = entity.names.find(({ text, language }) => text === matched && language.startsWith('zh-Han'));
  return (hit ?? entity.names.find(({ language }) => language === 'zh-Hant'))?.text;
}
