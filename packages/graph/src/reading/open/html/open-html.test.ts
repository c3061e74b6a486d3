import { expect, test } from 'vitest';
import { openText } from '../open-text.ts';

const open = (html: string) => openText(new TextEncoder().encode(html), { name: '' });
const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

const LONG =
  'The point lies in the hollow below the knee and is pressed with the thumb for a minute, on both sides, before a long walk and after it, whatever the weather is.';

test('the article of a page is read, without its menus and notices', async () => {
  const opened = await open(
    page(
      `<nav><a href="/">Home</a><a href="/shop">Shop</a></nav><div class="sidebar"><p>Buy our balm today, and two more.</p></div>
      <article><h2>Where it lies</h2><p>${LONG}</p><p>${LONG.toUpperCase()}</p><p>${LONG}</p><p>${LONG}</p></article>
      <footer>All rights reserved by the knee club</footer>`,
      '<title>Knees | The club</title><meta property="og:title" content="Knees"><link rel="canonical" href="https://example.org/knees">',
    ),
  );
  expect(opened).toMatchObject({
    kind: 'html',
    title: 'Knees',
    url: 'https://example.org/knees',
    remarks: [],
  });
  expect(opened.paragraphs).toEqual([
    { text: 'Where it lies', heading: true },
    { text: LONG },
    { text: LONG.toUpperCase() },
    { text: LONG },
    { text: LONG },
  ]);
});

test('blocks, items and rows are paragraphs, in reading order', async () => {
  const opened = await open(
    `<h1>Knees</h1><div>First<p>Second <b>bold</b> words</p>third</div>
    <ul><li>hollow<ul><li>below</li></ul></li><li><p>outside</p></li></ul>
    <ol start="3"><li>press<li value="7">rest</ol>
    <table><tr><th>Point</th><th>Where</th></tr><tr><td><p>ST36</p></td><td>below<br>the knee</td></tr></table>
    <p><strong>Afterwards</strong></p><p>Walk.<br>Then sit<br>down.</p>`,
  );
  expect(opened.paragraphs).toEqual([
    { text: 'Knees', heading: true },
    { text: 'First' },
    { text: 'Second bold words' },
    { text: 'third' },
    { text: '• hollow' },
    { text: '• below' },
    { text: '• outside' },
    { text: '3. press' },
    { text: '7. rest' },
    { text: 'Point; Where' },
    { text: 'ST36; below the knee' },
    { text: 'Afterwards', heading: true },
    { text: 'Walk.' },
    { text: 'Then sit down.' },
  ]);
});

test('raised numbers and links to notes become marks, powers and other raised text stay', async () => {
  const opened = await open(
    `<p>It helps<sup>2</sup>, others say<sup><a href="#n3">[3]</a></sup> or doubt.<a href="#n4">4</a> On 5 cm<sup>2</sup>, 10<sup>3</sup> times, the 2<sup>nd</sup> day, twice<sup>5–7</sup>.</p>`,
  );
  expect(opened.paragraphs).toEqual([
    { text: 'It helps[2], others say[3] or doubt.[4] On 5 cm2, 103 times, the 2nd day, twice[5-7].' },
  ]);
});

test('a list of works that is no part of the article is added', async () => {
  const works = `<h2>References</h2><ol class="footer"><li><a href="https://example.org/a">Doe A. Knees. 2031.</a></li><li><a href="https://example.org/b">Roe B. Shins. 2032.</a></li></ol>`;
  const opened = await open(
    page(`<article><h2>Knees</h2>${`<p>${LONG}</p>`.repeat(5)}</article><div class="sidebar">${works}</div>`),
  );
  expect(opened.paragraphs.slice(-3)).toEqual([
    { text: 'References', heading: true },
    { text: '1. Doe A. Knees. 2031.' },
    { text: '2. Roe B. Shins. 2032.' },
  ]);
});

test('nothing in a page runs or is loaded', async () => {
  const asked: unknown[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (address) => {
    asked.push(address);
    return Promise.reject(new Error('no network'));
  };
  try {
    const opened = await open(
      page(
        `<p onclick="globalThis.ranFromPage = 1">${LONG}</p><script>globalThis.ranFromPage = 2; document.write('<p>written</p>')</script>
        <img src="https://example.org/a.png" onerror="globalThis.ranFromPage = 3"><iframe src="https://example.org/"></iframe>
        <svg onload="globalThis.ranFromPage = 4"><text>drawn</text></svg><object data="https://example.org/o"></object><p hidden>unseen</p><p style="display: none">unseen</p>`,
        '<base href="https://example.org/"><meta http-equiv="refresh" content="0; url=https://example.org/"><link rel="stylesheet" href="https://example.org/a.css">',
      ),
    );
    expect(opened.paragraphs).toEqual([{ text: LONG }]);
  } finally {
    globalThis.fetch = fetch;
  }
  expect(asked).toEqual([]);
  expect(globalThis).not.toHaveProperty('ranFromPage');
});

test.each(['<div>', '<ul><li>', '<table><tr><td>', '<b><i>', '<sup>', '<svg><g>'])(
  '%s nested a hundred thousand deep is refused at once, 400 deep is read',
  async (tag) => {
    await expect(open(page(`<p>${LONG}</p>${tag.repeat(100_000)}deep`))).rejects.toMatchObject({
      problem: 'unreadable',
      message: expect.stringContaining('1,000 elements deep') as string,
    });
    expect((await open(page(`<p>${LONG}</p>${tag.repeat(400)}deep`))).paragraphs[0]).toEqual({ text: LONG });
  },
);

test('paragraphs that do not end, programs and drawings are not nested', async () => {
  const noise = `<script>${'a<b,'.repeat(1500)}</script><!-- ${'<div>'.repeat(1500)} --><svg>${'<path d="M0 0"/>'.repeat(1500)}</svg>`;
  expect((await open(`<p>${LONG}</p>${noise}`)).paragraphs).toEqual([{ text: LONG }]);
  expect((await open(`<h1>Knees</h1>${'<p>Press it.'.repeat(1500)}`)).paragraphs).toHaveLength(1501);
});

test('entities that stand for each other do not grow', async () => {
  const entities = Array.from(
    { length: 9 },
    (_, place) => `<!ENTITY l${place + 1} "${`&l${place};`.repeat(10)}">`,
  ).join('');
  const opened = await open(
    `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">${entities}]><html><body><p>${LONG}</p><p>&l9;</p></body></html>`,
  );
  expect(opened.paragraphs.map(({ text }) => text).join(' ').length).toBeLessThan(3000);
});
