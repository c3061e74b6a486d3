import { error } from '@sveltejs/kit';
import { at } from '../base-path.ts';
import type { BodyModel } from './body-model.ts';

type Fetch = typeof globalThis.fetch;

let onServer: ((fetch: Fetch) => Promise<BodyModel>) | undefined;
let inBrowser: Promise<BodyModel> | undefined;

/** Where the body is, for `at`. */
const BODY_PATH = '/query/body';

/** Says where pages that are rendered on the server get the body. */
export function giveBody(load: (fetch: Fetch) => Promise<BodyModel>): void {
  onServer = load;
}

/** What is drawn on the body, the same object for every page. A browser asks for it beside the page, and keeps it. */
export function theBody(fetch: Fetch): Promise<BodyModel> {
  if (onServer !== undefined) return onServer(fetch);
  inBrowser ??= ask(fetch);
  // A reader who goes on is to get it then.
  inBrowser.catch(() => (inBrowser = undefined));
  return inBrowser;
}

async function ask(fetch: Fetch): Promise<BodyModel> {
  const response = await fetch(at(BODY_PATH));
  if (!response.ok) error(response.status, 'The body could not be loaded.');
  return (await response.json()) as BodyModel;
}
