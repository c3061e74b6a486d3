import { expect, test } from 'vitest';
import { datasetFrom } from './dataset-from.ts';
import { formatProblem } from './problem.ts';

const problemsOf = (files: Record<string, string>) => datasetFrom(files).problems.map(formatProblem);

const WORK = 'type: book, title: A, study: { design: textbook }, seen: [x]';

test('reads entities, works and claims from their files', () => {
  const dataset = datasetFrom({
    'acupoints/GB.yaml': 'GB30: { name: Huantiao }',
    'citations/books.yaml': 'a-book: { type: book, title: A, study: { design: textbook }, seen: [here] }',
    'claims/a-book.yaml': `claims:
  - { subject: acupoint:GB30, treats: [symptom:sciatica, symptom:hip-pain], locator: p. 1 }`,
  });
  expect(dataset.problems).toEqual([]);
  expect(dataset.entities.map(({ id, kind }) => [id, kind])).toEqual([['acupoint:GB30', 'acupoint']]);
  expect(dataset.citations.map(({ id }) => id)).toEqual(['citation:a-book']);
  expect(
    dataset.statements.map(({ subject, relation, object, citation, direction }) => [
      subject,
      relation,
      object,
      citation,
      direction,
    ]),
  ).toEqual([
    ['acupoint:GB30', 'treats', 'symptom:sciatica', 'citation:a-book', 'supports'],
    ['acupoint:GB30', 'treats', 'symptom:hip-pain', 'citation:a-book', 'supports'],
  ]);
});

test('a folder named after a work may hold its claims', () => {
  const { statements } = datasetFrom({
    'claims/a-book/part-1.yaml':
      'claims: [{ subject: element:wood, generates: element:fire, locator: p. 1 }]',
  });
  expect(statements.map(({ citation }) => citation)).toEqual(['citation:a-book']);
});

test('broken YAML is a problem with its place, and the other files are still read', () => {
  const dataset = datasetFrom({
    'channels.yaml': 'GB: { name: "open\n',
    'organs.yaml': 'liver: { name: Liver }',
  });
  expect(dataset.problems[0]).toMatchObject({ file: 'data/channels.yaml', line: 2, rule: 'yaml-syntax' });
  expect(dataset.entities.map(({ id }) => id)).toEqual(['organ:liver']);
});

test('a duplicate key is reported at its second place', () => {
  expect(problemsOf({ 'organs.yaml': 'liver: { name: Liver }\nliver: { name: Liver again }' })).toEqual([
    'data/organs.yaml:2:1 duplicate-key: this key stands twice in the same mapping\n    Join the two records, or give one of them another key.',
  ]);
});

test('an unknown field is reported with the nearest allowed one', () => {
  expect(problemsOf({ 'elements.yaml': 'wood:\n  name: Wood\n  sumary: x' })).toEqual([
    'data/elements.yaml:3:3 unknown-field: unknown field `sumary`\n    Did you mean `summary`? Allowed: name, heading, names, summary, externalIds, sources.',
  ]);
});

test('an unknown language of a name says which are allowed', () => {
  expect(problemsOf({ 'elements.yaml': 'wood: { name: Wood, names: { pinyin: mu } }' })).toEqual([
    'data/elements.yaml:1:30 unknown-field: unknown field `pinyin` in `names`\n    Allowed: en, zh-Latn-pinyin, zh-Hant, zh-Hans, lzh, code.',
  ]);
});

test('an empty field and a missing field are reported differently', () => {
  expect(problemsOf({ 'elements.yaml': 'wood:\n  name:\nfire:\n  summary: x' })).toEqual([
    'data/elements.yaml:2:8 empty-field: `name` is empty: it must be written',
    'data/elements.yaml:4:3 missing-field: `name` is missing',
  ]);
});

test('a value outside its list says what is allowed', () => {
  const [problem] = problemsOf({
    'claims/a.yaml':
      'claims: [{ subject: element:wood, generates: element:fire, locator: x, direction: agrees }]',
  });
  expect(problem).toBe(
    'data/claims/a.yaml:1:83 bad-value: `direction` is "agrees"; allowed: supports, disputes, neutral',
  );
});

test('a claim without a relation or a locator says so', () => {
  const problems = problemsOf({
    'claims/a.yaml':
      'claims:\n  - { subject: element:wood, locator: x }\n  - { subject: element:wood, generates: element:fire }',
  });
  expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
    'data/claims/a.yaml:2:5 missing-field: this item has no relation, so it says nothing',
    'data/claims/a.yaml:3:5 missing-field: `locator` is missing',
  ]);
});

test('a file that does not belong in a data folder is reported', () => {
  expect(problemsOf({ 'notes.yaml': 'a: 1' })[0]).toMatch(
    /^data\/notes\.yaml:1:1 unknown-file: `notes\.yaml` is no file of a data folder/,
  );
});

test('a DOI with an address in front is refused', () => {
  expect(
    problemsOf({
      'citations/a.yaml':
        'a: { type: book, title: A, DOI: "https://doi.org/10.1000/1", study: { design: textbook }, seen: [x] }',
    }),
  ).toEqual([
    'data/citations/a.yaml:1:33 bad-value: `DOI` is no DOI: it starts with 10. and has no https://',
  ]);
});

test.each([
  'javascript:alert(1)',
  'JavaScript://x.org/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'ftp://x.org/a',
  'vbscript:x',
  '//x.org/a',
  'x.org/a',
  'https://',
])('the address %s is refused, since it does not lead to the web', (url) => {
  expect(problemsOf({ 'citations/a.yaml': `a: { ${WORK}, URL: '${url}' }` })).toEqual([
    'data/citations/a.yaml:1:73 bad-value: `URL` is no web address: it starts with http:// or https://',
  ]);
});

test.each([
  ['https://x.org/a b', 'https://x.org/a%20b'],
  ['https://x.org/<a>?"b"', 'https://x.org/%3Ca%3E?%22b%22'],
  [String.raw`https://x.org/\a{1}|^`, 'https://x.org/%5Ca%7B1%7D%7C%5E'],
  ['https://x.org/100%', 'https://x.org/100%25'],
])('the address %s is refused with how it is written', (url, right) => {
  expect(problemsOf({ 'citations/a.yaml': `a: { ${WORK}, URL: '${url}' }` })).toEqual([
    `data/citations/a.yaml:1:73 bad-value: \`URL\` holds what an address cannot hold: write ${right}`,
  ]);
});

test('addresses of the web are taken as they are, with letters of any script', () => {
  for (const url of ['http://x.org:80?a=1#b', "https://例.org/足(1)'~%E8", 'https://[::1]/'])
    expect(problemsOf({ 'citations/a.yaml': `a: { ${WORK}, URL: "${url}" }` })).toEqual([]);
});

test('the hash changes with the content of any file', () => {
  const hash = (text: string) => datasetFrom({ 'organs.yaml': text }).contentHash;
  expect(hash('liver: { name: Liver }')).not.toBe(hash('liver: { name: The liver }'));
  expect(hash('liver: { name: Liver }')).toBe(hash('liver: { name: Liver }'));
});

test('common YAML mistakes are reported with the right form', () => {
  const work = (fields: string) => problemsOf({ 'citations/a.yaml': `a:\n  type: book\n  ${fields}` })[0];
  expect(work('title: Calves: a handout\n  seen: [x]')).toBe(
    "data/citations/a.yaml:3:10 yaml-syntax: Nested mappings are not allowed in compact mappings\n    A text with a colon and a space in it stands in quotes: title: 'One: two'.",
  );
  expect(work('title: A\n  seen: the page')).toBe(
    'data/citations/a.yaml:4:9 bad-value: `seen` must be a list, like [one, two], not "the page"',
  );
  expect(work('title: 1984\n  seen: [x]')).toBe(
    'data/citations/a.yaml:3:10 bad-value: `title` must be a text, in quotes when it is a number, not 1984',
  );
  expect(work('title: A\n  study: { design: webarticle }\n  seen: [x]')).toMatch(
    /`study\.design` is "webarticle"; did you mean web-article\? allowed: web-article, dataset/,
  );
});

test('homonyms are a list of names with the things that have them', () => {
  const { homonyms } = datasetFrom({
    'homonyms.yaml': '- { name: 寒, entities: [quality:cold, pattern:cold], note: Cold. }',
  });
  expect(homonyms.map(({ fields, folder }) => [fields, folder])).toEqual([
    [{ name: '寒', entities: ['quality:cold', 'pattern:cold'], note: 'Cold.' }, 'data'],
  ]);
  expect(problemsOf({ 'homonyms.yaml': 'cold: [a, b]' })).toEqual([
    'data/homonyms.yaml:1:1 bad-value: the file must be a list of names',
  ]);
  expect(problemsOf({ 'homonyms.yaml': '- { name: 寒, entity: quality:cold }' })).toEqual([
    'data/homonyms.yaml:1:3 missing-field: `entities` is missing',
    'data/homonyms.yaml:1:14 unknown-field: unknown field `entity`\n    Did you mean `entities`? Allowed: name, entities, note.',
  ]);
});
