import { error } from '@sveltejs/kit';
import { theBody } from '#lib/body/the-body.ts';
import { request } from '#lib/graphql/request.ts';
import { readBodyAsked } from '#lib/body/body-address.ts';
import { BodyChannelQuery, BodyRegionQuery } from './body-page.graphql.ts';

/** The body, with what is said of a region (`region`) or of a channel (`channel`). */
export async function load({ url, fetch }) {
  const asked = readBodyAsked(url.searchParams);
  const [body, region, channel] = await Promise.all([
    theBody(fetch),
    asked.region === '' ? null : loadRegion(fetch, asked.region),
    asked.region !== '' || asked.channel === '' ? null : loadChannel(fetch, asked.channel),
  ]);
  return { asked, body, region, channel };
}

async function loadRegion(fetch: typeof globalThis.fetch, id: string) {
  const { region } = await request(fetch, BodyRegionQuery, { id: `region:${id}` });
  if (region === null) error(404, `No region here is called “${id}”.`);
  return region;
}

async function loadChannel(fetch: typeof globalThis.fetch, code: string) {
  const { channel } = await request(fetch, BodyChannelQuery, { id: `channel:${code}` });
  if (channel === null) error(404, `No channel here is called “${code}”.`);
  return channel;
}
