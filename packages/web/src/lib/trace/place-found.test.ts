import { expect, test } from 'vitest';
import { placeFound } from './place-found.ts';
import { textWidth } from './wrap-words.ts';

test('one sign has its words beside it, broken where they are too long', () => {
  const line = {
    against: 'OTHER_TREATMENT',
    counts: [{ result: 'NO_DIFFERENCE', studies: 2 }],
    words: 'no difference from another treatment, 2 studies',
    spoken: '',
  } as const;
  const { signs, words, height } = placeFound(line, 197);
  expect(signs).toEqual([{ result: 'NO_DIFFERENCE', x: 0 }]);
  expect(words.map(({ x, line: row }) => [x, row])).toEqual([
    [17, 0],
    [17, 1],
  ]);
  expect(words.map(({ text }) => text.replace('\u00a0', ' ')).join(' ')).toBe(line.words);
  for (const { x, text } of words) expect(x + textWidth(text, 13)).toBeLessThanOrEqual(197);
  expect(height).toBe(34);
});

test('several signs have a number each, and none covers another', () => {
  const { signs, words, height } = placeFound(
    {
      against: 'SHAM',
      counts: [
        { result: 'BETTER', studies: 12 },
        { result: 'NO_DIFFERENCE', studies: 3 },
      ],
      words: 'against sham',
      spoken: '',
    },
    197,
  );
  const ends = [
    ...signs.map(({ x }) => [x, x + 12] as const),
    ...words.map(({ text, x }) => [x, x + textWidth(text, 13)] as const),
  ].toSorted(([a], [b]) => a - b);
  for (const [n, [start]] of ends.entries()) if (n > 0) expect(start).toBeGreaterThan(ends[n - 1]![1]);
  expect(words.map(({ text }) => text)).toEqual(['12', '3', 'against sham']);
  expect(height).toBe(17);
});
