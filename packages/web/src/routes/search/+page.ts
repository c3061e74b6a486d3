import { request } from '#lib/graphql/request.ts';
import { SEARCH_PARAMETER } from '#lib/href.ts';
import { answerSearch, ON_PAGE } from '#lib/search/answer-search.ts';
import { KindQuery } from '#lib/search/search.graphql.ts';
import { MOST_CHARACTERS, typedText } from '#lib/search/typed-text.ts';
import { kindInApi, readKind } from './kinds.ts';
import { resultSections, sectionsAtRest } from './result-sections.ts';

export async function load({ url, fetch }) {
  const given = url.searchParams.get(SEARCH_PARAMETER) ?? '';
  const kind = readKind(url.searchParams.get('kind'));
  const text = typedText(given);
  if (text === '') return { text, kind, isCut: false, answer: undefined, sections: sectionsAtRest() };
  const inApi = kindInApi(kind);
  const [answer, ofKind] = await Promise.all([
    answerSearch(fetch, text, ON_PAGE),
    inApi && request(fetch, KindQuery, { text, kind: inApi, things: ON_PAGE.things }),
  ]);
  return {
    text,
    kind,
    isCut: given.trim().length > MOST_CHARACTERS,
    answer,
    sections: resultSections(answer, kind, ofKind?.search ?? []),
  };
}
