import { expect, it } from 'vitest';
import { yearsInSentence, yearsWord } from './year-words.ts';

it.each([
  [1601, null, '1601', '1601'],
  [-200, null, '200 BC', '200 BC'],
  [256, 282, '256–282', 'the 3rd century'],
  [201, 300, '201–300', 'the 3rd century'],
  [1101, 1200, '1101–1200', 'the 12th century'],
  [2001, 2010, '2001–2010', 'the 21st century'],
  [-200, -101, '200–101 BC', 'the 2nd century BC'],
  [-300, -100, '300–100 BC', '300–100 BC'],
  [-50, 100, '50 BC – 100', '50 BC – 100'],
  [960, 1127, '960–1127', '960–1127'],
  [1529, 1529, '1529', '1529'],
])('%s to %s is %s, in a sentence %s', (year, yearTo, alone, inSentence) => {
  expect(yearsWord({ year, yearTo })).toBe(alone);
  expect(yearsInSentence({ year, yearTo })).toBe(inSentence);
});
