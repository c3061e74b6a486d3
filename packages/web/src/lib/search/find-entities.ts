import { request } from '../graphql/request.ts';
import { patientFetch } from './patient-fetch.ts';
import { type Hit, SearchQuery } from './search.graphql.ts';
import { typedText } from './typed-text.ts';

/** A thing that a search has found. */
export type FoundEntity = Hit['entity'] & {
  /** The Han name that was hit, or its own. */
  readonly han: string | undefined;
  /** Whether the text surely means it. */
  readonly isMeant: boolean;
};

/** The things that some words may mean, the best first; no headings, since there is nothing to join or compare. */
export async function findEntities(text: string): Promise<FoundEntity[]> {
  const { search } = await request(patientFetch, SearchQuery, {
    text: typedText(text),
    kinds: null,
    headings: false,
  });
  return search.map((hit) => ({ ...hit.entity, han: hanOf(hit), isMeant: hit.confident }));
}

function hanOf({ matched, entity }: Hit): string | undefined {
  const hit = entity.names.find(({ text, language }) => text === matched && language.startsWith('zh-Han'));
  return (hit ?? entity.names.find(({ language }) => language === 'zh-Hant'))?.text;
}
