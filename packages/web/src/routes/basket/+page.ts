import { redirect } from '@sveltejs/kit';
import { BasketQuery, type WorkInBasket } from '#lib/basket/basket.graphql.ts';
import { worksOfEntity } from '#lib/basket/works-of-entity.ts';
import { basketHref, workKey, readWorks, worksParameter } from '#lib/basket/works-link.ts';
import { at } from '#lib/base-path.ts';
import { request } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { readListStyle } from './list-styles.ts';

/** Parameters: `works` names works, `of` an entity whose works are meant, `out` one that is taken out, `style` the style of the list. */
export const load: PageLoad = async ({ url, fetch }) => {
  const of = url.searchParams.get('of');
  if (of !== null) redirect(303, basketHref(await worksOfEntity(fetch, of)));
  const keys = readWorks(url.searchParams);
  const out = url.searchParams.get('out');
  if (out !== null) redirect(303, basketHref(keys.filter((key) => key !== out)));
  const style = readListStyle(url.searchParams.get('style'));
  if (keys.length === 0) return { keys, style, works: [], gone: [], list: '' };
  const [{ nodes }, list] = await Promise.all([
    request(fetch, BasketQuery, { ids: keys.map((key) => `citation:${key}`) }),
    fetch(at(`/export/works.txt?style=${style.key}&${worksParameter(keys)}`)).then(
      // None while the server writes too many other lists.
      (answer) => (answer.ok ? answer.text() : undefined),
    ),
  ]);
  const works = nodes.filter((node): node is WorkInBasket => node !== null && 'id' in node);
  const found = works.map(({ id }) => workKey(id));
  return { keys: found, style, works, gone: keys.filter((key) => !found.includes(key)), list };
};
