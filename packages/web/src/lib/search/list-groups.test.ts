import { expect, test } from 'vitest';
import { fetch } from '../server/real-graph.fixture.ts';
import { answerTo, source, thing } from './answer.fixture.ts';
import { answerSearch, IN_LIST, type SearchAnswer } from './answer-search.ts';
import { listGroups, resultGroups } from './list-groups.ts';

/** The list as text: a heading with its rows, and the glosses of the rows. */
const rows = (answer: SearchAnswer) =>
  listGroups(answer).map(({ heading, found }) => [
    heading,
    ...found.map((one) => {
      if (one.is === 'thing') return one.thing.entity.label + (one.gloss ? ` (${one.gloss})` : '');
      if (one.is === 'source') return one.source.citation.shortName;
      return one.is === 'question' ? one.question.title : one.text + (one.gloss ? ` (${one.gloss})` : '');
    }),
  ]);

test('what is surely meant comes first, and the way to all results last', () => {
  const answer = answerTo('liver', {
    search: [thing('Liver', 'NAME', { confident: true }), thing('Liver fire', 'PHRASE')],
    searchCitations: [source('Liver book', 'PHRASE')],
  });
  expect(rows(answer)).toEqual([
    ['Things', 'Liver', 'Liver fire'],
    ['Sources', 'Liver book'],
    ['', 'All 3 results for “liver”'],
  ]);
});

test('beside what is meant, no source is listed that is spelled otherwise', () => {
  const meant = { search: [thing('Heart', 'NAME', { confident: true })] };
  const listed = (searchCitations: ReturnType<typeof source>[]) =>
    rows(answerTo('heart', { ...meant, searchCitations })).find(([heading]) => heading === 'Sources');
  expect([
    listed([source('Heart book', 'PHRASE'), source('Health', 'FUZZY')]),
    listed([source('Health', 'FUZZY')]),
  ]).toEqual([
    ['Sources', 'Heart book'],
    ['Sources', 'Health'],
  ]);
});

test('where nothing is surely meant, the way to all results comes first, and the headings say why the others are near', () => {
  const answer = answerTo('pressure', {
    search: [
      thing('Pressure on a nerve', 'PHRASE'),
      thing('Presure', 'FUZZY'),
      thing('High pressure', 'PHRASE'),
    ],
    searchCitations: [source('Pressure pain', 'PHRASE')],
  });
  expect(rows(answer)).toEqual([
    ['', 'All 4 results for “pressure” (Nothing here is called just that. Nearest:)'],
    ['With “pressure” in the name', 'Pressure on a nerve', 'High pressure'],
    ['Spelled almost like this', 'Presure'],
    ['Sources with “pressure” in title, author or journal', 'Pressure pain'],
  ]);
  expect(listGroups(answer)[0]!.found[0]!.id).toBe('/search?q=pressure');
});

test('things of one name say what they are', () => {
  const cold = (label: string, summary: string) => {
    const { entity } = thing(label, 'ALIAS');
    return thing(label, 'ALIAS', { matched: '寒', entity: { ...entity, summary } });
  };
  expect(
    rows(
      answerTo('寒', {
        search: [cold('Cold', 'A climate.'), cold('Chills', 'Feeling cold.'), thing('Wind-cold', 'PHRASE')],
      }),
    ),
  ).toEqual([
    ['', 'All 3 results for “寒” (2 things here are called that.)'],
    ['Called that', 'Cold (A climate.)', 'Chills (Feeling cold.)'],
    ['With “寒” in the name', 'Wind-cold'],
  ]);
});

test('a text that nothing fits leads to a page that says so, the nearest names and other links', () => {
  const answer = answerTo('GB300', { near: [thing('GB30', 'CODE', { confident: true })] });
  const [first, near, ways] = rows(answer);
  expect([first![1], near, ways![0]]).toEqual([
    'This answer as a page (with an address to keep or to send)',
    ['Nearest names', 'GB30'],
    'Ways on',
  ]);
  expect(resultGroups(answer).map(({ heading }) => heading)).toEqual(['Nearest names', 'Ways on']);
});

test('the only result is not called “all”', () => {
  expect(rows(answerTo('x', { search: [thing('X', 'NAME', { confident: true })] })).at(-1)).toEqual([
    '',
    'The only result for “x”',
  ]);
});

test('a question comes first, then the two things that it names', async () => {
  const [question, things] = rows(await answerSearch(fetch, 'GB30 and sciatica', IN_LIST));
  expect([question, things!.slice(0, 3)]).toEqual([
    ['Between two things', 'GB30 Huantiao and Sciatica'],
    ['Things', 'GB30 Huantiao', 'Sciatica'],
  ]);
});
