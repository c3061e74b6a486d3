import { expect, test } from 'vitest';
import { readPageHead, readHead } from './read-page-head.ts';

const PAGE = `<head><meta property="og:title" content="“A” &amp; &lt;b> &quot;c&quot;"/>
  <meta property="og:description" content="Words."/><meta name="jingluo:kind" content="Claim"/>
  <meta name="jingluo:level" content="RANDOMIZED"/></head>`;

test('the words of a page are read from its head', () => {
  expect(readHead(PAGE)).toEqual({
    title: '“A” & <b> "c"',
    description: 'Words.',
    kind: 'Claim',
    level: 'RANDOMIZED',
  });
  expect(readHead('<head><meta property="og:title" content="A"/></head>')).toBeUndefined();
});

test('a missing page gives a 404 for its picture, and a failing page is an error of the server', async () => {
  const answering =
    (status: number, text = '') =>
    () =>
      Promise.resolve(new Response(text, { status }));
  expect(await readPageHead(answering(200, PAGE), '/claims/a')).toMatchObject({ kind: 'Claim' });
  await expect(readPageHead(answering(404), '/claims/a')).rejects.toMatchObject({ status: 404 });
  await expect(readPageHead(answering(500), '/claims/a')).rejects.toThrow('/claims/a answered 500');
  await expect(readPageHead(answering(200, 'no head'), '/about')).rejects.toThrow('/about answered 200');
});
