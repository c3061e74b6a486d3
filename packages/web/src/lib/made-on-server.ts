import { error } from '@sveltejs/kit';
import { at } from './base-path.ts';

type Fetch = typeof globalThis.fetch;

/** What is drawn of the whole of the served data, made on the server once for each version of it. */
interface MadeOnServer<Model> {
  /** Says where pages that are rendered on the server get it. */
  readonly give: (load: (fetch: Fetch) => Promise<Model>) => void;
  /**
   * The same object for every page. A browser asks for it beside the page, and keeps it from page to page: within the page it
   * would be most of what must be read before anything is drawn.
   */
  readonly get: (fetch: Fetch) => Promise<Model>;
}

/** What is made on the server and is at `path`, for `at`; `name` says what could not be loaded. */
export function madeOnServer<Model>(path: string, name: string): MadeOnServer<Model> {
  let onServer: ((fetch: Fetch) => Promise<Model>) | undefined;
  let inBrowser: Promise<Model> | undefined;
  return {
    give: (load) => void (onServer = load),
    get: (fetch) => {
      if (onServer !== undefined) return onServer(fetch);
      inBrowser ??= ask<Model>(fetch, path, name);
      // A reader who goes on is to get it then.
      inBrowser.catch(() => (inBrowser = undefined));
      return inBrowser;
    },
  };
}

async function ask<Model>(fetch: Fetch, path: string, name: string): Promise<Model> {
  const response = await fetch(at(path));
  if (!response.ok) error(response.status, `The ${name} could not be loaded.`);
  return (await response.json()) as Model;
}
