import { expect, test } from 'vitest';
import { answerHash } from './answer-hash.ts';
import { reword } from './data-versions.ts';
import { byCache, readMetrics } from './read-metrics.ts';
import { quantile } from '../testing/quantile.ts';
import { slopeOf } from './slope.ts';
import { readSoakOptions } from './soak-options.ts';
import { Timeline } from './timeline.ts';
import { judge } from './verdict.ts';
import { memoryTrend, type Reading } from './watch-server.ts';

test('an answer has the same hash whatever id its request had, and another when status or words differ', () => {
  const hash = (status: number, text: string) => answerHash(status, Buffer.from(text));
  const first = hash(400, '{"errors":[{"message":"環跳","extensions":{"requestId":"a-1"}}]}');
  expect(hash(400, '{"errors":[{"message":"環跳","extensions":{"requestId":"b"}}]}')).toBe(first);
  expect(hash(200, '{"errors":[{"message":"環跳","extensions":{"requestId":"a-1"}}]}')).not.toBe(first);
  expect(hash(400, '{"errors":[{"message":"環中","extensions":{"requestId":"a-1"}}]}')).not.toBe(first);
});

test('errors may come in any order, what is answered beside them may not', () => {
  const hash = (text: string) => answerHash(200, Buffer.from(text));
  const answer = hash('{"errors":[{"message":"a"},{"message":"b"}],"data":{"x":[1,2]}}');
  expect(hash('{"errors":[{"message":"b"},{"message":"a"}],"data":{"x":[1,2]}}')).toBe(answer);
  expect(hash('{"errors":[{"message":"b"},{"message":"a"}],"data":{"x":[2,1]}}')).not.toBe(answer);
  expect(hash('{"errors":[{"message":"b"},{"message":"c"}],"data":{"x":[1,2]}}')).not.toBe(answer);
});

test('of an answer without data, only the codes of its errors count', () => {
  const hash = (...codes: string[]) => {
    const errors = codes.map((code, at) => ({ message: `${code} ${at}`, extensions: { code } }));
    return answerHash(200, Buffer.from(JSON.stringify({ errors, data: null })));
  };
  expect(hash('BAD_USER_INPUT', 'BAD_USER_INPUT')).toBe(hash('BAD_USER_INPUT'));
  expect(hash('BAD_USER_INPUT')).not.toBe(hash('INTERNAL_SERVER_ERROR'));
});

test('an answer may be of every version that may have been served between its request and its end', () => {
  const timeline = new Timeline('A');
  const between = (start: number, end: number) => [...timeline.versionsBetween(start, end)].sort().join('');
  expect(between(0, 5)).toBe('A');
  timeline.ask('B', 10);
  expect([between(0, 9), between(0, 10), between(12, 13)]).toEqual(['A', 'AB', 'AB']);
  timeline.confirm(20);
  // Before, around, from the middle, from the end, and after the exchange.
  const times = [
    [0, 9],
    [0, 30],
    [15, 16],
    [19, 30],
    [20, 30],
    [40, 50],
  ] as const;
  expect(times.map(([start, end]) => between(start, end))).toEqual(['A', 'AB', 'AB', 'AB', 'B', 'B']);
  timeline.ask('A', 60);
  timeline.confirm(70);
  expect([between(21, 59), between(65, 69), between(70, 71), between(0, 80)]).toEqual(['B', 'AB', 'A', 'AB']);
  expect(timeline.flips).toBe(2);
});

test('an answer is right, late, mixed or wrong', () => {
  const known = { A: 'a', B: 'b' };
  const only = new Set(['B'] as const);
  const both = new Set(['A', 'B'] as const);
  expect(judge('b', known, only)).toBe('right');
  expect(judge('a', known, both)).toBe('right');
  expect(judge('a', known, only)).toBe('late');
  expect(judge('half', known, both)).toBe('mixed');
  expect(judge('half', known, only)).toBe('wrong');
  // A question that both answer the same.
  expect(judge('a', { A: 'a', B: 'a' }, only)).toBe('right');
});

test('the slope is that of a line, also through values beside it', () => {
  expect(slopeOf([])).toBe(0);
  expect(slopeOf([[3, 7]])).toBe(0);
  const line = [0, 1, 2, 3].map((time) => [time, 5 + 2 * time] as const);
  expect(slopeOf(line)).toBeCloseTo(2);
  // By hand: 1, 3, 3, 4 at 0 to 3; (−1.5·1 − 0.5·3 + 0.5·3 + 1.5·4) / 5.
  const values = [1, 2, 3, 4];
  expect(slopeOf(values.map((value, time) => [time, value + (time === 1 ? 1 : 0)]))).toBeCloseTo(0.9);
  expect([quantile([5, 1, 3], 0.5), quantile([5, 1, 3], 1), quantile([], 0.5)]).toEqual([3, 5, 0]);
});

const reading = (time: number, resident: number): Reading => ({
  time,
  resident,
  heap: 10,
  cpu: 0,
  lagP50: 0,
  lagP99: 0,
  lagMax: 0,
  caches: { responses: 40 },
  limits: { responses: 100 },
});

test('memory counts from the end of the warm-up, and caches may take what they had not taken then', () => {
  const warming = [0, 1, 2].map((time) => reading(time, time * 1000));
  const after = [3, 4, 5, 6, 7, 8, 9].map((time) => reading(time, 3000 + 2 * time));
  const trend = memoryTrend([...warming, ...after]);
  expect(trend.residentGrowth).toBeCloseTo(12);
  expect(trend).toMatchObject({ heapGrowth: 0, allowed: 60, residentAfterWarmUp: 3008, residentAtEnd: 3018 });
});

test('metrics are read by name and labels', () => {
  const text =
    '# HELP a_b Bytes.\na_b{cache="pages"} 12\na_b{cache="pictures"} 1.5e+3\n\nprocess_cpu_seconds_total 0.25\n';
  const metrics = readMetrics(text);
  expect(metrics.get('process_cpu_seconds_total')).toBe(0.25);
  expect(byCache(metrics, 'a_b')).toEqual({ pages: 12, pictures: 1500 });
});

test('names and short summaries are reworded; homonyms, lists and quoted texts stay', () => {
  const text = [
    'GB30:',
    '  name: Huantiao',
    '  names:',
    '    en: [Jumping Circle]',
    '  summary: A point of the buttock.',
    'TB:',
    '  name: Marrow',
    '  summary: "Said: in quotes."',
  ].join('\n');
  expect(reword(text, '- { name: [Marrow, 髓], entities: [] }')).toBe(
    text.replace('Huantiao', 'Huantiao of B').replace('buttock.', 'buttock, as B says.'),
  );
});

test('arguments have defaults, and wrong ones are named', () => {
  expect(readSoakOptions([])).toEqual({ minutes: 2, clients: 16, seed: 15, json: undefined });
  expect(readSoakOptions(['--', '--minutes', '60', '--clients', '4', '--json', 'x.json'])).toMatchObject({
    minutes: 60,
    clients: 4,
    json: 'x.json',
  });
  expect(() => readSoakOptions(['--clients', '1.5'])).toThrow('--clients 1.5 is not allowed: a whole number');
  expect(() => readSoakOptions(['--hours', '1'])).toThrow(/--hours.*\n.*--minutes N/s);
});
