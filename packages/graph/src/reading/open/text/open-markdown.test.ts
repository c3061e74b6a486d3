import { expect, test } from 'vitest';
import { openText } from '../open-text.ts';

const open = (text: string, name = 'a.md') => openText(new TextEncoder().encode(text), { name });

test('marks of the format go, text and references stay', async () => {
  const opened = await open(`---
title: "Knees at night"
---

# Knees

It *helps*[^1], others say [3, 4] and [5]. See [the club](https://example.org/club "Club").

- hollow
- outside

1. press
2. rest

| Point | Where |
| --- | --- |
| ST36 | below the knee |

[^1]: Doe A. Knees. 2031.
[5]: https://example.org/five "Five"
`);
  expect(opened).toEqual({
    kind: 'markdown',
    title: 'Knees at night',
    paragraphs: [
      { text: 'Knees', heading: true },
      { text: 'It helps[1], others say [3, 4] and [5]. See the club.' },
      { text: '• hollow' },
      { text: '• outside' },
      { text: '1. press' },
      { text: '2. rest' },
      { text: 'Point; Where' },
      { text: 'ST36; below the knee' },
      { text: '[1] Doe A. Knees. 2031.' },
      { text: '[5] https://example.org/five "Five"' },
    ],
    remarks: [],
  });
});

test('without a name it is recognized by its headings', async () => {
  expect((await open('# Knees\n\nPress it.', '')).kind).toBe('markdown');
  expect((await open('Knees\n\nPress it.', '')).kind).toBe('text');
});

test('quotes that are nested without end are read or refused', async () => {
  const opened = open(`Knees\n\n${'> '.repeat(20_000)}deep`);
  await expect(
    opened.then(
      ({ kind }) => kind,
      (error: Error) => error.name,
    ),
  ).resolves.toMatch(/^(?:markdown|OpenError)$/);
});
