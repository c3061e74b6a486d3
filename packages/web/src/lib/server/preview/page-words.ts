import { error } from '@sveltejs/kit';
import { LEVELS, type Level } from '../../level/level.ts';
import type { Head } from '../../page-head/head.ts';

/**
 * What a page of the site says of itself in its head, so that its picture says the same. Throws the error of a page that
 * is not there or may not be asked for so, and rejects where the page could not be made.
 */
export async function pageWords(fetch: typeof globalThis.fetch, path: string): Promise<Head> {
  const response = await fetch(path, { headers: { accept: 'text/html' } });
  if (response.status >= 400 && response.status < 500) error(response.status, 'There is no such page.');
  const head = response.ok ? readHead(await response.text()) : undefined;
  if (head === undefined) throw new Error(`pageWords: ${path} answered ${response.status} and has no words`);
  return head;
}

/** The words in the head of a page of this site; undefined where it has none. */
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
