import { error } from '@sveltejs/kit';
import { LEVELS, type Level } from '../../level/level.ts';
import type { Head } from '../../page-head/head.ts';

/**
 * The head of a page of the site, so that its picture has the same words. Rejects with the page's 4xx error, or if
 * the page could not be made.
 */
export async function readPageHead(fetch: typeof globalThis.fetch, path: string): Promise<Head> {
  const response = await fetch(path, { headers: { accept: 'text/html' } });
  if (response.status >= 400 && response.status < 500) error(response.status, 'There is no such page.');
  const head = response.ok ? readHead(await response.text()) : undefined;
  if (head === undefined)
    throw new Error(`readPageHead: ${path} answered ${response.status} and has no head`);
  return head;
}

/** Parses the head of a page of this site; undefined if it has none. */
export function readHead(html: string): Head | undefined {
  const meta = (name: string): string | undefined => {
    const found = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
    return found === undefined ? undefined : unescape(found);
  };
  const [title, description, kind, level] = [
    'og:title',
    'og:description',
    'jingluo:kind',
    'jingluo:level',
  ].map(meta);
  if (title === undefined || description === undefined) return undefined;
  return {
    title,
    description,
    ...(kind === undefined ? {} : { kind }),
    level: LEVELS.find((known): known is Level => known === level),
  };
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
