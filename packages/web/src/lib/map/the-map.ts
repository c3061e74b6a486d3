import { error } from '@sveltejs/kit';
import { at } from '../base-path.ts';
import type { MapModel } from './map-model.ts';

type Fetch = typeof globalThis.fetch;

let onServer: ((fetch: Fetch) => Promise<MapModel>) | undefined;
let inBrowser: Promise<MapModel> | undefined;

/** Where the map is, for `at`. */
export const MAP_PATH = '/query/map';

/** Says where pages that are rendered on the server get the map. */
export function giveMap(load: (fetch: Fetch) => Promise<MapModel>): void {
  onServer = load;
}

/**
 * The map, the same object for every view. A browser asks for it beside the page, and keeps it from page to page: within
 * the page it would be most of what must be read before anything is drawn.
 */
export function theMap(fetch: Fetch): Promise<MapModel> {
  if (onServer !== undefined) return onServer(fetch);
  inBrowser ??= ask(fetch);
  // A reader who goes on is to get it then.
  inBrowser.catch(() => (inBrowser = undefined));
  return inBrowser;
}

async function ask(fetch: Fetch): Promise<MapModel> {
  const response = await fetch(at(MAP_PATH));
  if (!response.ok) error(response.status, 'The map could not be loaded.');
  return (await response.json()) as MapModel;
}
