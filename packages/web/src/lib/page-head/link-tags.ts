import type { Head } from './head.ts';

/** The full URLs of a page and its picture. */
export interface Addresses {
  readonly page: string;
  readonly picture: string;
}

/**
 * The tags for previews of a link, as HTML for the head of a page. Only the server sends them: what makes previews runs
 * no script.
 */
export function linkTags({ title, description, kind, level }: Head, { page, picture }: Addresses): string {
  const properties = {
    'og:site_name': 'Jingluo',
    'og:type': 'website',
    'og:title': title,
    'og:description': description,
    'og:url': page,
    'og:image': picture,
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': `${title}. ${description}`,
  };
  const names = { 'twitter:card': 'summary_large_image', 'jingluo:kind': kind, 'jingluo:level': level };
  return [...tags('property', properties), ...tags('name', names)].join('\n');
}

function tags(attribute: string, values: Record<string, string | undefined>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`<meta ${attribute}="${name}" content="${escape(value)}"/>`],
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
