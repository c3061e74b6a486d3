import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { drawsOnEarlierWorks } from './draws-on-earlier-works.ts';

const work = (key: string, issued: string, drawsOn: string) =>
  `${key}: { type: book, title: T, issued: { date-parts: ${issued} }, draws-on: ${drawsOn}, study: { design: classic }, seen: [x] }`;

const problems = (...works: string[]) =>
  drawsOnEarlierWorks.check(datasetFrom({ 'citations/a.yaml': works.join('\n') })).map(formatProblem);

const OLD = work('old', '[[-200], [-100]]', '{}');

test('a work draws on works before it, and on those of its own years', () => {
  expect(
    problems(
      OLD,
      work('young', '[[256]]', '{ old: its preface }'),
      work('same', '[[250], [300]]', '{ young: 序, old: "cites it by name, juan 1" }'),
    ),
  ).toEqual([expect.stringContaining('“序” does not tell')]);
});

test('a later work, and a basis that tells nothing, are reported where they stand', () => {
  expect(problems(OLD, work('older', '[[-300]]', '{ old: its preface }'))).toEqual([
    'data/citations/a.yaml:2:83 draws-on-earlier-works: `old` is of -200, and `citation:older`, which is to draw on it, of -300',
  ]);
  expect(problems(OLD, work('young', '[[256]]', '{ old: see notes.txt }'))).toEqual([
    expect.stringContaining('“see notes.txt” does not tell a reader how it is known'),
  ]);
});

test('a circle is reported once', () => {
  const near = '[[200], [300]]';
  expect(
    problems(
      work('a', near, '{ b: its preface }'),
      work('b', near, '{ c: its preface }'),
      work('c', near, '{ a: its preface }'),
    ),
  ).toEqual([
    expect.stringContaining(
      '`citation:a` would draw on itself: citation:a → citation:b → citation:c → citation:a',
    ),
  ]);
});
