import { expect, test } from 'vitest';
import { shippedSnapshot } from '../read/shipped.ts';

const { citations } = shippedSnapshot();

/** First author, year, design and people of an article, as the article has them. */
const facts = (key: string) => {
  const { fields } = citations.get(`citation:${key}`)!;
  const [first] = fields.author ?? [];
  return [
    first !== undefined && 'family' in first ? first.family : undefined,
    fields.issued?.['date-parts'][0]?.[0],
    fields.study?.design,
    fields.study?.participants,
  ];
};

test.each([
  ['usichenko-ti-2005', ['Usichenko', 2005, 'randomized-trial', 20]],
  ['smith-mj-2005', ['Smith', 2005, 'randomized-trial', 51]],
  ['witt-c-2005', ['Witt', 2005, 'randomized-trial', 294]],
  ['witt-cm-2006-knee-hip', ['Witt', 2006, 'randomized-trial', 3633]],
  ['witt-cm-2006-low-back', ['Witt', 2006, 'randomized-trial', 11630]],
  ['david-j-1999', ['David', 1999, 'randomized-trial', 64]],
  ['jensen-rpt-1999', ['Jensen', 1999, 'randomized-trial', 75]],
  ['stener-victorin-e-1999', ['Stener-Victorin', 1999, 'randomized-trial', 150]],
  ['streng-a-2006', ['Streng', 2006, 'randomized-trial', 114]],
])('%s has author, year, design and people of the article, not of the table', (key, expected) => {
  expect(facts(key)).toEqual(expected);
});

test('of people who were not drawn by lot the record says how many were', () => {
  const limitations = (key: string) => citations.get(`citation:${key}`)?.fields.study?.limitations;
  expect(limitations('witt-cm-2006-knee-hip')).toContain('712 of these people were drawn by lot');
  expect(limitations('witt-cm-2006-low-back')).toContain('3,093 of these people were drawn by lot');
  expect(limitations('witt-cm-2006-neck')).toContain('3,766 of these people were drawn by lot');
});

test('keys that named a wrong author are gone', () => {
  const gone = ['tong-hc-2005', 'linde-k-2005', 'david-j-1998-arthritis'];
  expect(gone.filter((key) => citations.has(`citation:${key}`))).toEqual([]);
});
