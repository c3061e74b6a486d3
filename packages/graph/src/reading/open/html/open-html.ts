import type { Paragraph } from '../../model.ts';
import { grouped } from '../counted.ts';
import { OpenError } from '../open-error.ts';
import type { OpenedText } from '../opened-text.ts';
import type { TreeElement } from './dom.ts';
import { nestingOf } from './nesting.ts';
import { paragraphsOfHtml } from './paragraphs-of-html.ts';
import { listsOfWorks } from './lists-of-works.ts';

/** Browsers nest elements 512 deep and no deeper. */
const MAX_NESTING = 1000;
/** What finds the article takes time with the cube of the depth: deeper pages are read as they are. */
const MAX_NESTING_OF_ARTICLE = 150;

/** An article that is a smaller part of its page was not found. */
const SMALLEST_SHARE = 0.1;

/**
 * The article of a page. It is a tree without a window: no script runs, no frame, picture or style is loaded, whatever the page
 * asks for.
 */
export async function openHtml(html: string): Promise<OpenedText> {
  const { DOMParser } = await import('linkedom/worker');
  const nesting = refuseDeep(html);
  const root = parse(html, DOMParser).documentElement;
  const whole = paragraphsOfHtml(root);
  const title = titleOf(root);
  const url = addressOf(root);
  const article = nesting > MAX_NESTING_OF_ARTICLE ? undefined : await articleOf(html, DOMParser);
  const isFound = article !== undefined && lengthOf(article) >= lengthOf(whole) * SMALLEST_SHARE;
  return {
    kind: 'html',
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    paragraphs: isFound ? [...article, ...listsOfWorks(whole, article)] : whole,
    remarks: isFound
      ? []
      : ['No article was found in this page: all its text is here, perhaps with menus and notices.'],
  };
}

/** The paragraphs of the tree of a text that is known to be all article. */
export async function paragraphsOfMarkup(html: string): Promise<Paragraph[]> {
  const { DOMParser } = await import('linkedom/worker');
  refuseDeep(html);
  return paragraphsOfHtml(parse(html, DOMParser).documentElement);
}

/** How deep a page is nested. Throws an `OpenError` beyond the limit. */
function refuseDeep(html: string): number {
  const nesting = nestingOf(html);
  if (nesting <= MAX_NESTING) return nesting;
  throw new OpenError(
    'unreadable',
    `This page is nested more than ${grouped(MAX_NESTING)} elements deep, as no page that is meant to be read.`,
  );
}

type Parser = typeof import('linkedom/worker').DOMParser;

interface Page {
  readonly documentElement: TreeElement;
}

function parse(html: string, DOMParser: Parser): Page {
  // Without these elements linkedom makes the first one the root.
  const isWhole = /<html[\s>]/i.test(html.slice(0, 10_000));
  return new DOMParser().parseFromString(isWhole ? html : `<html><body>${html}</body></html>`, 'text/html');
}

/** Readability with the tree and the result that it has here: its types are those of a browser. */
type ArticleReader = new (
  page: Page,
  options: { readonly serializer: (node: TreeElement) => Paragraph[] },
) => { parse: () => { readonly content?: Paragraph[] | null } | null };

/** Readability takes its tree apart, so it gets one of its own. */
async function articleOf(html: string, DOMParser: Parser): Promise<Paragraph[] | undefined> {
  const { Readability } = await import('@mozilla/readability');
  const reader = new (Readability as unknown as ArticleReader)(parse(html, DOMParser), {
    serializer: paragraphsOfHtml,
  });
  return reader.parse()?.content ?? undefined;
}

function titleOf(root: TreeElement): string | undefined {
  return (
    contentOf(root, 'meta[property="og:title"]') ??
    tidy(root.querySelector('title')?.textContent) ??
    tidy(root.querySelector('h1')?.textContent)
  );
}

function addressOf(root: TreeElement): string | undefined {
  const address =
    tidy(root.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    contentOf(root, 'meta[property="og:url"]');
  return address !== undefined && /^https?:\/\/[^\s]{1,2000}$/.test(address) ? address : undefined;
}

function contentOf(root: TreeElement, selector: string): string | undefined {
  return tidy(root.querySelector(selector)?.getAttribute('content'));
}

function tidy(text: string | null | undefined): string | undefined {
  const line = text?.slice(0, 1000).replaceAll(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}
