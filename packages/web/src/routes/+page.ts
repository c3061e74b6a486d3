import { twinId } from '#lib/components/claim-id.ts';
import { request } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { AtRestQuery, ClaimQuery, FocusQuery } from './explorer.graphql.ts';
import { loadList } from './load-list.ts';
import { SearchQuery } from './search.graphql.ts';

/** The URL says what is shown: `focus` an entity, `claim` a card, `view=list` the list, `q` a search without script. */
export const load: PageLoad = async ({ data, fetch, url }) => {
  const [focus, claim, q] = ['focus', 'claim', 'q'].map((name) => url.searchParams.get(name) ?? undefined);
  const atRest = [focus, claim, q].every((asked) => asked === undefined);
  const asList = url.searchParams.get('view') === 'list';
  const [resting, focused, card, list] = await Promise.all([
    atRest ? request(fetch, AtRestQuery, {}) : undefined,
    focus === undefined ? undefined : request(fetch, FocusQuery, { id: focus }),
    claim === undefined ? undefined : request(fetch, ClaimQuery, { id: claim, twin: twinId(claim) ?? '' }),
    asList ? loadList(fetch) : undefined,
  ]);
  const entity = focused?.entity ?? undefined;
  const missing =
    q ?? (entity === undefined ? focus : undefined) ?? (card?.claim === null ? claim : undefined);
  const hits =
    missing === undefined
      ? []
      : await request(fetch, SearchQuery, { text: missing.slice(0, 200), kinds: null });
  return {
    ...data,
    dataset: resting?.dataset,
    entity,
    card: card?.claim ? { claim: card.claim, twin: card.twin } : undefined,
    list,
    /** What was asked for by a word: typed without script, or an id that nothing has. */
    asked: missing === undefined ? undefined : { text: missing, hits: 'search' in hits ? hits.search : [] },
  };
};
