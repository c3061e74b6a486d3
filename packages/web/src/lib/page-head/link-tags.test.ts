import { expect, test } from 'vitest';
import { readHead } from '../server/preview/read-page-head.ts';
import { linkTags } from './link-tags.ts';

test('tags have the words of the page, escaped, and are read back unchanged', () => {
  const head = { title: '“A” & <b> "c"', description: 'Words.', kind: 'Claim', level: 'RANDOMIZED' } as const;
  const tags = linkTags(head, { page: 'http://h/x?a=1&b=2', picture: 'http://h/preview/x.png' });
  expect(tags).toContain('<meta property="og:title" content="“A” &amp; &lt;b> &quot;c&quot;"/>');
  expect(tags).toContain('<meta property="og:url" content="http://h/x?a=1&amp;b=2"/>');
  expect(tags).toContain('<meta property="og:image" content="http://h/preview/x.png"/>');
  expect(tags).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  expect(readHead(tags)).toEqual(head);
});

test('a missing value has no tag', () => {
  const tags = linkTags({ title: 'A', description: 'B' }, { page: '', picture: '' });
  expect(tags).not.toContain('jingluo:');
});
