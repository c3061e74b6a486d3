import { expect, test } from 'vitest';
import { datasetFrom } from '../data/dataset-from.ts';
import { compileSnapshot } from '../load/compile-snapshot.ts';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { hasFarTerms, relatedTerms } from './related-terms.ts';

const related = (claims: string, id: string) =>
  relatedTerms(
    // Not checked: the check refuses a cycle, and a walk must end all the same.
    compileSnapshot(
      datasetFrom({
        'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
        'symptoms/a.yaml':
          'a: { name: A }\nb: { name: B }\nc: { name: C }\nd: { name: D }\nh: { name: H, heading: true }',
        'claims/book.yaml': `claims:\n${claims}`,
      }),
    ).claims,
    `symptom:${id}`,
  );
const kind = (one: string, ...others: string[]) =>
  `  - { subject: symptom:${one}, kind-of: [${others.map((other) => `symptom:${other}`).join()}], locator: p. 1 }\n`;

test('a term that is related in two ways is listed once, with the shortest chain', () => {
  const claims = kind('b', 'a') + kind('c', 'b') + kind('d', 'a', 'b', 'c');
  expect(related(claims, 'a')).toEqual([
    { id: 'symptom:a', match: 'exact', chain: [] },
    { id: 'symptom:b', match: 'narrower', chain: ['symptom:b~kind-of~symptom:a'] },
    { id: 'symptom:d', match: 'narrower', chain: ['symptom:d~kind-of~symptom:a'] },
    {
      id: 'symptom:c',
      match: 'narrower',
      chain: ['symptom:b~kind-of~symptom:a', 'symptom:c~kind-of~symptom:b'],
    },
  ]);
  expect(related(claims, 'c')).toEqual([
    { id: 'symptom:c', match: 'exact', chain: [] },
    { id: 'symptom:d', match: 'narrower', chain: ['symptom:d~kind-of~symptom:c'] },
    { id: 'symptom:b', match: 'broader', chain: ['symptom:c~kind-of~symptom:b'] },
    {
      id: 'symptom:a',
      match: 'broader',
      chain: ['symptom:c~kind-of~symptom:b', 'symptom:b~kind-of~symptom:a'],
    },
  ]);
});

test('a cycle of kinds ends, and no term is related to itself', () => {
  const ids = related(kind('a', 'b') + kind('b', 'c', 'd') + kind('c', 'a'), 'a').map(({ id, match }) => [
    id,
    match,
  ]);
  expect(ids).toEqual([
    ['symptom:a', 'exact'],
    ['symptom:c', 'narrower'],
    ['symptom:b', 'narrower'],
    ['symptom:b', 'broader'],
    ['symptom:c', 'broader'],
    ['symptom:d', 'broader'],
  ]);
});

test('a heading is related to nothing, and no term over it', () => {
  const claims = kind('a', 'h') + kind('b', 'h') + kind('c', 'a');
  const ids = (id: string) => related(claims, id).map((term) => term.id);
  expect(ids('a')).toEqual(['symptom:a', 'symptom:c']);
  expect(ids('c')).toEqual(['symptom:c', 'symptom:a']);
  expect(ids('h')).toEqual(['symptom:h']);
});

test('of very many narrower terms the nearest 200 are related', () => {
  const { claims } = snapshotFrom({
    'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
    'symptoms/a.yaml': ['top', ...Array.from({ length: 200 }, (_, at) => `s${at}`), 'far']
      .map((id) => `${id}: { name: ${id} }`)
      .join('\n'),
    'claims/book.yaml': `claims:\n${Array.from({ length: 200 }, (_, at) => kind(`s${at}`, 'top')).join('')}${kind('far', 's7')}`,
  });
  const narrower = relatedTerms(claims, 'symptom:top').filter(({ match }) => match === 'narrower');
  expect([narrower.length, narrower.some(({ id }) => id === 'symptom:far')]).toEqual([200, false]);
  expect(['symptom:top', 'symptom:s7', 'symptom:far'].map((id) => hasFarTerms(claims, id))).toEqual([
    true,
    false,
    false,
  ]);
});
