import { expect, test } from 'vitest';
import { fetch } from '../server/real-graph.fixture.ts';
import { answerTo, source, thing } from './answer.fixture.ts';
import { answerSearch, IN_LIST } from './answer-search.ts';

const sure = { confident: true };

test.each([
  ['a name that nothing else has', [thing('A', 'NAME', sure)], [], { is: 'sure' }],
  [
    'a name of two things',
    [thing('A', 'ALIAS'), thing('B', 'ALIAS'), thing('C', 'PHRASE')],
    [],
    { is: 'several', count: 2, of: 'thing' },
  ],
  [
    'a name of two sources',
    [thing('A', 'PREFIX')],
    [source('S', 'NAME'), source('T', 'NAME')],
    { is: 'several', count: 2, of: 'source' },
  ],
  ['words within names', [thing('A', 'PHRASE')], [source('S', 'PHRASE')], { is: 'nearest', isCalled: false }],
  [
    'a name of a place that is in other names',
    [thing('A', 'PHRASE'), thing('B', 'REGION', sure)],
    [],
    { is: 'nearest', isCalled: true },
  ],
  ['an identifier of a source', [thing('A', 'PARTIAL')], [source('S', 'CODE', true)], { is: 'sure' }],
  ['nothing', [], [], { is: 'nothing' }],
] as const)('%s', (_, search, searchCitations, verdict) =>
  expect(answerTo('x', { search, searchCitations } as never).verdict).toEqual(verdict),
);

test('sources come first if one is meant and no thing is, or neither is and the best source fits better', () => {
  const first = (search: object[], searchCitations: object[]) =>
    answerTo('x', { search, searchCitations } as never).sourcesFirst;
  expect([
    first([thing('A', 'NAME', sure)], [source('S', 'NAME', true)]),
    first([thing('A', 'NAME')], [source('S', 'NAME', true)]),
    first([thing('A', 'PREFIX', sure)], [source('S', 'CODE', true)]),
    first([thing('A', 'PREFIX')], [source('S', 'PHRASE')]),
    first([], [source('S', 'PARTIAL')]),
    first([], []),
  ]).toEqual([false, true, false, true, true, false]);
});

test('sources with some of the words are left out where things have all, and not counted', () => {
  const answer = answerTo('x', { search: [thing('A', 'PHRASE')], searchCitations: [source('S', 'PARTIAL')] });
  expect([answer.sources, answer.total]).toEqual([[], 1]);
  const both = answerTo('x', { search: [thing('A', 'PARTIAL')], searchCitations: [source('S', 'PARTIAL')] });
  expect([both.sources.length, both.total]).toEqual([1, 2]);
});

test('names near the text only count when nothing was found', () => {
  const near = [thing('GB30', 'CODE', sure)];
  expect(answerTo('GB300', { near }).near).toEqual(near);
  expect(answerTo('GB30', { near, search: near }).near).toEqual([]);
});

test.each([
  '',
  '\u0007',
  '\ud800',
  '\u200f',
  '%',
  '\\',
  '"',
  '   ',
  '(',
  'x'.repeat(10_000),
  '環'.repeat(10_000),
])('%j gets an answer', async (text) => {
  expect((await answerSearch(fetch, text, IN_LIST)).verdict.is).toBe('nothing');
});

test('a question of two things is an answer of its own', async () => {
  expect((await answerSearch(fetch, 'insomnia and the heart', IN_LIST)).verdict.is).toBe('question');
});
