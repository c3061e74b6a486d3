import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { resolveEntity } from './resolve-entity.ts';
import { openSearchIndex } from './search-index.ts';
import { createSearch } from './search.ts';
import { searchedEntities } from './searched-things.ts';

const { search, entities } = snapshotFrom({
  'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
  'symptoms/a.yaml': `hip-pain: { name: Hip pain, names: { zh-Hant: 髖痛 }, sources: { book: p. 1 } }
joint-pain: { name: Joint pain }
sore-joint: { name: Sore joint, names: { zh-Hans: 髀枢中痛甚 }, sources: { book: p. 1 } }`,
  'classics/terms-a.yaml': `symptom:hip-pain: { terms: [髀枢痛, 髀枢中痛] }
symptom:joint-pain: { doubtful: { 髀枢痛: it says the joint } }`,
  'claims/book.yaml':
    'claims: [{ subject: symptom:hip-pain, kind-of: symptom:joint-pain, locator: p. 1 }, { subject: symptom:sore-joint, kind-of: symptom:joint-pain, locator: p. 1 }]',
});
const index = openSearchIndex(search.entities, searchedEntities(entities));
const found = (text: string) =>
  createSearch(index)(text, { limit: 9 }).map(({ id, matched, fit }) => [id.slice(8), matched, fit]);

test('a symptom is found by a term of old books, in either script, less well than by a name', () => {
  expect(found('髀樞中痛')).toEqual([
    ['hip-pain', '髀枢中痛', 'words'],
    ['sore-joint', '髀枢中痛甚', 'phrase'],
  ]);
  expect(found('髖痛')).toEqual([['hip-pain', '髖痛', 'alias']]);
});

test('a term that says two symptoms finds both', () => {
  expect(found('髀枢痛').map(([id]) => id)).toEqual(['joint-pain', 'hip-pain']);
  expect(resolveEntity(index, '髀枢痛')).toEqual({
    found: undefined,
    candidates: ['symptom:hip-pain', 'symptom:joint-pain'],
  });
  expect(resolveEntity(index, '髀枢中痛')).toEqual({ found: 'symptom:hip-pain' });
});
