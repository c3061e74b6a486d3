import { expect, test } from 'vitest';
import { datasetFrom } from './dataset-from.ts';
import { formatProblem } from './problem.ts';

const problemsOf = (text: string, name = 'organs.yaml') =>
  datasetFrom({ [name]: text }).problems.map((problem) => formatProblem(problem).split('\n')[0]);

test.each([
  ['NUL', 'liver: { name: "Li\0ver" }', '1:19', 'U+0000 is a control character'],
  ['ESC in a comment', '# \x1b[2J\nliver: { name: Liver }', '1:3', 'U+001B is a control character'],
  ['NEL', 'liver: { name: Li\x85ver }', '1:18', 'U+0085 is a control character'],
  ['a bidi override', 'liver:\n  name: L\u202eiver', '2:10', 'U+202E is a control of writing direction'],
  ['a lone surrogate', 'liver: { name: \ud800 }', '1:16', 'U+D800 is half of a surrogate pair'],
  [
    'a lost character',
    'liver: { name: Caf\ufffd\ufffd }',
    '1:19',
    'U+FFFD is the sign for a character that a conversion lost; it stands here 2 times',
  ],
  [
    'an escaped lone surrogate',
    'liver: { name: "a \\uD800" }',
    '1:16',
    'an escape in this text gives U+D800, half of a surrogate pair',
  ],
  [
    'an escaped NUL',
    'liver: { name: "\\0" }',
    '1:16',
    'an escape in this text gives U+0000, a control character',
  ],
  [
    'an escaped ESC',
    'liver: { name: "\\e[2J" }',
    '1:16',
    'an escape in this text gives U+001B, a control character',
  ],
  [
    'an escape in a key',
    '"a\\x7f": { name: Liver }',
    '1:1',
    'an escape in this text gives U+007F, a control character',
  ],
  [
    'an escaped bidi isolate',
    'liver: { name: "\\u2066a" }',
    '1:16',
    'an escape in this text gives U+2066, a control of writing direction',
  ],
])('%s is refused with its place and its code', (_, text, place, message) => {
  expect(problemsOf(text)).toEqual([`data/organs.yaml:${place} bad-character: ${message}`]);
});

test('a character that is written and escaped is one problem', () => {
  expect(problemsOf('liver: { name: "a\x1b \\t" }')).toEqual([
    'data/organs.yaml:1:18 bad-character: U+001B is a control character',
  ]);
});

test('a refused character says what is allowed, and the records of its file are known', () => {
  const { problems, entities } = datasetFrom({ 'organs.yaml': 'liver: { name: "Li\0ver" }' });
  expect(problems.map(({ tip }) => tip)).toEqual([
    'Allowed: all characters that can be seen, spaces, tabs and line ends. Delete it, or write what was meant.',
  ]);
  expect(entities.map(({ id }) => id)).toEqual(['organ:liver']);
});

test('tabs, line ends of Windows, and a surrogate pair as two escapes are allowed', () => {
  const { problems, entities } = datasetFrom({
    'organs.yaml': 'liver: # a\tcomment\r\n  name: "\\uD840\\uDC00 \\t \\u00e9 C:\\\\u202E"\r\n',
  });
  expect(problems).toEqual([]);
  expect(entities[0]?.fields.name).toBe('𠀀 \t é C:\\u202E');
});

test.each([
  ['brackets', `liver: ${'['.repeat(20_000)}`],
  ['dashes', `- `.repeat(2000)],
  ['keys of keys', '? '.repeat(2000)],
  ['braces', `${'{a: '.repeat(2000)}1${'}'.repeat(2000)}`],
])('%s that are nested too deep are one problem with its place', (_, text) => {
  const problems = problemsOf(text);
  expect(problems).toEqual([
    expect.stringMatching(/^data\/organs\.yaml:1:\d+ too-deep: this is nested more than 32 deep$/),
  ]);
});

test('an alias bomb is refused at its first alias', () => {
  const bomb = Array.from(
    { length: 9 },
    (_, n) => `a${n}: &a${n} [${n === 0 ? 'x' : `*a${n - 1}, `.repeat(9)}]\n`,
  );
  expect(problemsOf(bomb.join(''))).toEqual([
    'data/organs.yaml:2:10 yaml-alias: the values cannot be read: Excessive alias count indicates a resource exhaustion attack',
  ]);
});

test('an alias of nothing and one of itself are refused with their places', () => {
  expect(problemsOf('liver:\n  name: *x')).toEqual([
    'data/organs.yaml:2:9 yaml-alias: the alias *x repeats nothing that is named before it',
  ]);
  expect(problemsOf('liver: &x\n  name: *x')).toEqual([
    'data/organs.yaml:2:9 yaml-alias: the alias *x stands in what it repeats',
  ]);
});

test('an alias that repeats a value is read', () => {
  const { problems, entities } = datasetFrom({
    'organs.yaml': 'liver: { name: &liver Liver }\nheart: { name: Heart, summary: *liver }',
  });
  expect(problems).toEqual([]);
  expect(entities[1]?.fields.summary).toBe('Liver');
});

test.each([
  ['!!binary aGk=', 'tag:yaml.org,2002:binary', '1:25'],
  ['!own text', '!own', '1:21'],
  ['!!set { a, b }', 'tag:yaml.org,2002:set', '1:22'],
])('a value with a tag, %s, is refused with its place', (value, tag, place) => {
  expect(problemsOf(`liver: { name: ${value} }`)).toEqual([
    `data/organs.yaml:${place} yaml-syntax: the value has the tag ${tag}, which is not read`,
  ]);
});

test('an exclamation mark in a text is no tag', () => {
  expect(problemsOf("liver: { name: 'Liver!', summary: The liver! }")).toEqual([]);
});

test('a second document in a file is refused with its place', () => {
  expect(problemsOf('liver: { name: Liver }\n---\nheart: { name: Heart }\n')).toEqual([
    'data/organs.yaml:2:1 yaml-syntax: a second document begins here',
  ]);
});

test('a wrong value is quoted only as far as one can read it', () => {
  const [problem = ''] = problemsOf(`liver: { name: [${'a, '.repeat(10_000)}] }`);
  expect(problem).toMatch(/^data\/organs\.yaml:1:16 bad-value: /);
  expect(problem.length).toBeLessThan(250);
});
