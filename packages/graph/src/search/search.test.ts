import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { resolveEntity } from './resolve-entity.ts';
import { indexThings } from './search-index.ts';
import { createSearch } from './search.ts';

const { graph } = snapshotFrom({
  'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
  'acupoints/GB.yaml': `GB30:
  name: Huantiao
  names: { zh-Latn-pinyin: Huántiào, zh-Hant: 環跳, zh-Hans: 环跳, en: Jumping Circle }
  sources: { book: p. 1 }
GB3: { name: Shangguan }`,
  'acupoints/more.yaml': `LI18: { name: Futu }
ST32: { name: Futu }
BL40: { name: Weizhong, names: { code: UB40 }, sources: { book: p. 1 } }`,
  'symptoms/leg.yaml': `sciatica: { name: Sciatica }
sciatica-lateral: { name: "Sciatica, pain down the side of the leg" }
lateral-leg-pain: { name: Pain on the side of the leg }
medial: { name: Pain down the inside of the leg }
calf-cramp: { name: Cramp of the calf }`,
  'regions.yaml': 'lateral-leg: { name: Side of the leg }\ncalf: { name: Calf }',
  'homonyms.yaml': '- { name: Futu, entities: [acupoint:LI18, acupoint:ST32] }',
  'claims/book.yaml': `claims:
  - { subject: symptom:sciatica-lateral, kind-of: symptom:sciatica, locator: p. 1 }
  - { subject: symptom:sciatica-lateral, felt-in: region:lateral-leg, locator: p. 1 }
  - { subject: symptom:calf-cramp, felt-in: region:calf, locator: p. 1 }
  - subject: [acupoint:GB30, acupoint:GB3, acupoint:LI18, acupoint:ST32, acupoint:BL40]
    treats: [symptom:sciatica-lateral, symptom:lateral-leg-pain, symptom:medial]
    locator: p. 2`,
});
const entities = graph.mapNodes((_, entity) => entity);
const names = indexThings(entities, ({ id }) => graph.degree(id));
const search = createSearch(names);
const ids = (text: string, limit = 10) => search(text, { limit }).map(({ id }) => id);

test.each(['huantiao', 'Huántiào', 'HUAN TIAO', '环跳', '環跳', 'GB-30', 'gb 30', 'Gb30', 'jumping circle'])(
  'finds Huantiao as %s, first',
  (text) => expect(ids(text)[0]).toBe('acupoint:GB30'),
);

test('an exact code comes before codes that begin with it', () => {
  expect(ids('GB3')[0]).toBe('acupoint:GB3');
});

test('finds a symptom by words of its name before the region of that name', () => {
  expect(ids('side of the leg')).toEqual([
    'symptom:sciatica-lateral',
    'symptom:lateral-leg-pain',
    'region:lateral-leg',
  ]);
});

test('a region named with one word comes before names that contain the word', () => {
  expect(ids('calf')).toEqual(['region:calf', 'symptom:calf-cramp']);
});

test('an exact name comes before names that contain it', () => {
  expect(ids('sciatica')).toEqual(['symptom:sciatica', 'symptom:sciatica-lateral']);
});

test('finds unfinished words, and words with one wrong letter', () => {
  expect(ids('sciat')[0]).toBe('symptom:sciatica');
  for (const typed of ['siatica', 'sciatisca', 'sciatisa', 'sciatcia', 'siatic']) {
    expect(ids(typed)).toEqual(['symptom:sciatica', 'symptom:sciatica-lateral']);
  }
  expect(ids('huantao')).toEqual(['acupoint:GB30']);
});

test('guesses two errors when nothing is nearer, and is not confident of it', () => {
  expect(search('sitica', { limit: 1 })).toMatchObject([{ id: 'symptom:sciatica', confident: false }]);
  expect(search('siatica', { limit: 1 })).toMatchObject([{ id: 'symptom:sciatica', confident: true }]);
  expect(ids('scat')).toEqual([]);
});

test('codes and short words are not guessed', () => {
  expect(ids('GB33')).toEqual([]);
  expect(ids('lag')).toEqual([]);
});

test('a code written with a space is found among other words', () => {
  expect(ids('gb 30 huan tiao')[0]).toBe('acupoint:GB30');
  expect(ids('GB30 Huantiao')[0]).toBe('acupoint:GB30');
  expect(ids('GB 3')).toEqual(['acupoint:GB3', 'acupoint:GB30']);
});

test('full-width letters, apostrophes and characters between letters are read', () => {
  expect(ids('ＧＢ３０')).toEqual(ids('GB30'));
  expect(ids("huan'tiao")).toEqual(['acupoint:GB30']);
  expect(ids('GB30环跳')[0]).toBe('acupoint:GB30');
});

test('when no name contains all words, finds names with some of them, most letters first', () => {
  expect(ids('your pain inside up')).toEqual([
    'symptom:medial',
    'symptom:sciatica-lateral',
    'symptom:lateral-leg-pain',
  ]);
  expect(ids('the xylophone')).toEqual([]);
});

test('a better match has a higher score', () => {
  const scores = ['GB30', 'Huantiao', '环跳', 'side of the leg', 'sciat', 'siatica', 'sciatica xyz'].map(
    (text) => search(text, { limit: 1 })[0]?.score,
  );
  expect(scores).toEqual(scores.toSorted((a, b) => b! - a!));
  expect(new Set(scores).size).toBe(scores.length);
  expect(scores[0]).toBe(1);
  expect(scores.at(-1)).toBeGreaterThan(0);
});

test('of a very long text only the beginning counts', () => {
  expect(ids(`sciatica${' '.repeat(300)}xyzzy`)[0]).toBe('symptom:sciatica');
  expect(ids('x'.repeat(1e6))).toEqual([]);
  expect(ids('of the leg '.repeat(1e5))).toHaveLength(4);
});

test('returns the name that matched', () => {
  expect(search('环跳', { limit: 1 })).toMatchObject([{ id: 'acupoint:GB30', matched: '环跳' }]);
});

test('returns only the requested kinds, up to the limit', () => {
  expect(search('leg', { limit: 10, kinds: ['region'] }).map(({ id }) => id)).toEqual(['region:lateral-leg']);
  expect(ids('leg', 1)).toHaveLength(1);
  expect([ids('leg', 0), ids(''), ids('  -- ')]).toEqual([[], [], []]);
});

test('resolves ids, codes, names and characters, and lists the candidates of a homonym', () => {
  expect(resolveEntity(names, 'acupoint:GB30')).toEqual({ found: 'acupoint:GB30' });
  expect(resolveEntity(names, 'UB-40')).toEqual({ found: 'acupoint:BL40' });
  expect(resolveEntity(names, '環跳')).toEqual({ found: 'acupoint:GB30' });
  expect(resolveEntity(names, 'Futu')).toEqual({
    found: undefined,
    candidates: ['acupoint:LI18', 'acupoint:ST32'],
  });
  expect(resolveEntity(names, 'GB300')).toEqual({ found: undefined, candidates: [] });
  expect(resolveEntity(names, 'sciatica-lateral', 'symptom')).toEqual({
    found: 'symptom:sciatica-lateral',
  });
  expect(resolveEntity(names, 'acupoint:GB30', 'symptom')).toEqual({
    found: undefined,
    candidates: [],
  });
});
