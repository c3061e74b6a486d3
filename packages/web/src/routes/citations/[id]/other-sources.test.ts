import { expect, it } from 'vitest';
import { otherSourcesLine } from './other-sources.ts';
import type { Statement } from './statements.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({
  id,
  shortName: id.toUpperCase(),
  addedBy: null,
  family: [],
}));
const piece = {
  direction: 'DISPUTES',
  level: 'TRADITIONAL',
  locator: 'page 3',
  note: null,
  citation: a!,
} as const;

function words(over: Pick<Statement, 'alsoSaidBy' | 'disputedBy'>): string {
  const claim = { evidence: [piece] } as unknown as Statement['claim'];
  return otherSourcesLine({
    number: 1,
    claim,
    places: [],
    note: null,
    namesSource: false,
    saidByListed: [],
    ...over,
  });
}

it('names disputing sources with their place, and only then agreeing ones', () => {
  expect(words({ disputedBy: [a!], alsoSaidBy: [b!] })).toBe('A says otherwise, page 3');
  expect(words({ disputedBy: [a!, b!], alsoSaidBy: [] })).toBe('A and B say otherwise');
});

it('names one or two works, and counts the rest', () => {
  expect(words({ disputedBy: [], alsoSaidBy: [a!] })).toBe('also said by A');
  expect(words({ disputedBy: [], alsoSaidBy: [a!, b!, c!] })).toBe('also said by A and 2 more');
  expect(words({ disputedBy: [], alsoSaidBy: [] })).toBe('no other source here says it');
});
