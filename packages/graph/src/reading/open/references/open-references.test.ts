import { expect, test } from 'vitest';
import { openText } from '../open-text.ts';

const open = (text: string, name = 'a.txt') => openText(new TextEncoder().encode(text), { name });

const RIS = `TY  - JOUR
AU  - Doe, Anna
TI  - Knees at night
JO  - Journal of Knees
PY  - 2031
DO  - 10.1000/knees
ER  -
`;
const BIBTEX = `@article{doe2031, author = {Doe, Anna and Roe, Ben}, title = {Knees at night}, journal = {Journal of Knees}, year = {2031}}`;

test('RIS, BibTeX and CSL-JSON give works, each of them a paragraph', async () => {
  const ris = await open(RIS);
  expect(ris.kind).toBe('references');
  expect(ris.references).toMatchObject([
    { type: 'article-journal', title: 'Knees at night', DOI: '10.1000/knees' },
  ]);
  expect(ris.paragraphs).toEqual([
    { text: 'Doe A. Knees at night. Journal of Knees 2031. doi:10.1000/knees.' },
  ]);
  expect((await open(BIBTEX)).paragraphs).toEqual([
    { text: 'Doe A, Roe B. Knees at night. Journal of Knees 2031.' },
  ]);
  const item = {
    id: 'a',
    type: 'book',
    title: 'Knees',
    author: [{ literal: 'The knee club' }],
    issued: { 'date-parts': [[2030]] },
  };
  for (const data of [item, [item], { items: [item] }])
    expect((await open(JSON.stringify(data))).paragraphs).toEqual([{ text: 'The knee club. Knees. 2030.' }]);
});

test('what cannot be read gives the reason', async () => {
  await expect(open('[{"type": "book", ')).rejects.toMatchObject({ problem: 'unreadable' });
  await expect(open('[{"type": "book"}, 3]')).rejects.toMatchObject({
    problem: 'unreadable',
    message: 'These references cannot be read: item 2 is no work.',
  });
});
