import type { IndexedWork, ListedWork } from '@jingluo/graph/reading';
import { expect, test } from 'vitest';
import { listedLines } from './listed-lines.ts';

const entry = (text: string, more: Partial<ListedWork> = {}): ListedWork => ({
  paragraph: 0,
  start: 0,
  end: 0,
  text,
  number: undefined,
  citation: undefined,
  by: undefined,
  defects: [],
  citedBy: [],
  ...more,
});
const work: IndexedWork = {
  id: 'citation:a-2001',
  label: 'A et al. 2001',
  title: 'A',
  authors: ['A'],
  container: 'Journal of A',
  level: 4,
  defects: [],
};

test('each listed source has its name here, or as printed, with what is wrong with it', () => {
  const listed = [
    entry('A. Title. Journal of A. 2001', { citation: work.id, number: '1' }),
    entry('B. Nowhere', { defects: ['printed without a year'] }),
    entry('A again. 2002', { citation: work.id }),
  ];
  const bodies = [
    { works: [0, 2], because: 'likely one trial' },
    { works: [1], because: undefined },
  ];
  expect(
    listedLines({ listed, bodies }, (id) => (id === work.id ? work : undefined)).map((line) => [
      line.number,
      line.name,
      line.words,
      line.bracket,
    ]),
  ).toEqual([
    ['1', 'A et al. 2001', 'Journal of A', 'first'],
    ['2', 'B. Nowhere', 'not among the sources here · printed without a year', 'within'],
    ['3', 'A et al. 2001', 'Journal of A · likely one trial with 1', 'last'],
  ]);
});
