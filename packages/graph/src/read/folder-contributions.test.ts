import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { folderContributions } from './folder-contributions.ts';
import type { Listing, Page } from './page.ts';

const BASE = {
  'acupoints/GB.yaml': 'GB30: { name: Huantiao }\nGB34: { name: Yanglingquan }',
  'symptoms.yaml': 'sciatica: { name: Sciatica }\nhip-pain: { name: Hip pain }',
  'citations.yaml': `
article: { type: webpage, title: Article, study: { design: web-article }, seen: [x] }
book: { type: book, title: Book, study: { design: textbook }, seen: [x] }`,
  'claims/article.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB34], treats: [symptom:sciatica, symptom:hip-pain], locator: par. 1 }`,
  'claims/book.yaml': `claims:
  - { subject: acupoint:GB34, treats: symptom:hip-pain, locator: p. 1 }`,
};
const NOTES = {
  'symptoms.yaml': 'stiff-hip: { name: Stiff hip }\nsciatica: { name: My sciatica }',
  'citations.yaml': 'notes: { type: document, title: Notes, study: { design: case-report }, seen: [x] }',
  'claims/notes.yaml': `claims:
  - { subject: acupoint:GB30, treats: [symptom:sciatica, symptom:stiff-hip], locator: l. 1 }
  - { subject: acupoint:GB34, treats: symptom:sciatica, direction: neutral, locator: l. 2 }
  - { subject: acupoint:GB34, treats: symptom:hip-pain, direction: disputes, locator: l. 3 }`,
  'claims/book.yaml': `claims:
  - { subject: acupoint:GB30, treats: symptom:hip-pain, locator: p. 7 }`,
};
const MORE = {
  'citations.yaml': 'trial: { type: article, title: T, study: { design: randomized-trial }, seen: [x] }',
  'claims/trial.yaml': `claims:
  - { subject: acupoint:GB30, treats: symptom:stiff-hip, locator: abstract }`,
};

const outline = (snapshot: ReturnType<typeof snapshotFrom>) =>
  folderContributions(snapshot).map(({ name, base, works, entities, changes, ...lists }) => ({
    name,
    base,
    works: ids(works),
    entities: ids(entities),
    adds: ids(lists.adds),
    supports: ids(lists.supports),
    contests: ids(lists.contests),
    neutral: ids(lists.neutral),
    changes: all(changes).map(
      ({ id, before, after }) =>
        `${id}: ${before.level} ${before.standing} → ${after.level} ${after.standing}`,
    ),
  }));
const all = <T>(list: Listing<T>) => (list.page({ first: 99 }) as Page<T>).items;
const ids = (list: Listing<{ readonly id: string }>) => all(list).map(({ id }) => id);

test('each folder lists what it adds, supports, contests and changes compared with those before it', () => {
  expect(outline(snapshotFrom(BASE, { notes: NOTES, more: MORE }))).toEqual([
    {
      name: 'data',
      base: true,
      works: ['citation:article', 'citation:book'],
      entities: ['acupoint:GB30', 'acupoint:GB34', 'symptom:hip-pain', 'symptom:sciatica'],
      adds: [
        'acupoint:GB30~treats~symptom:sciatica',
        'acupoint:GB30~treats~symptom:hip-pain',
        'acupoint:GB34~treats~symptom:hip-pain',
        'acupoint:GB34~treats~symptom:sciatica',
      ],
      supports: [],
      contests: [],
      neutral: [],
      changes: [],
    },
    {
      name: 'notes',
      base: false,
      works: ['citation:notes'],
      entities: ['symptom:stiff-hip'],
      adds: ['acupoint:GB30~treats~symptom:stiff-hip'],
      supports: ['acupoint:GB30~treats~symptom:sciatica', 'acupoint:GB30~treats~symptom:hip-pain'],
      contests: ['acupoint:GB34~treats~symptom:hip-pain'],
      neutral: ['acupoint:GB34~treats~symptom:sciatica'],
      changes: [
        'acupoint:GB30~treats~symptom:sciatica: uncited uncited → observational supported',
        'acupoint:GB30~treats~symptom:hip-pain: uncited uncited → traditional supported',
        'acupoint:GB34~treats~symptom:hip-pain: traditional supported → traditional contested',
      ],
    },
    {
      name: 'more',
      base: false,
      works: ['citation:trial'],
      entities: [],
      adds: [],
      supports: ['acupoint:GB30~treats~symptom:stiff-hip'],
      contests: [],
      neutral: [],
      changes: ['acupoint:GB30~treats~symptom:stiff-hip: observational supported → randomized supported'],
    },
  ]);
});

test('an empty folder is listed and adds nothing', () => {
  const [, empty] = outline(snapshotFrom(BASE, { empty: {} }));
  expect(empty).toEqual({
    name: 'empty',
    base: false,
    works: [],
    entities: [],
    adds: [],
    supports: [],
    contests: [],
    neutral: [],
    changes: [],
  });
});

test('the version depends on the names and the content of the folders', () => {
  const version = (name: string, files: Record<string, string>) =>
    snapshotFrom(BASE, { [name]: files }).version;
  expect(version('notes', NOTES)).not.toBe(version('other', NOTES));
  expect(version('notes', {})).not.toBe(snapshotFrom(BASE).version);
  expect(version('notes', NOTES)).toBe(version('notes', NOTES));
});

test('a derived claim is not added by any folder', () => {
  const [base] = outline(
    snapshotFrom({
      'citations.yaml': 'book: { type: book, title: Book, study: { design: textbook }, seen: [x] }',
      'elements.yaml': 'wood: { name: Wood }\nearth: { name: Earth }',
      'claims/book.yaml': 'claims: [{ subject: element:wood, controls: element:earth, locator: p. 1 }]',
    }),
  );
  expect(base?.adds).toEqual(['element:wood~controls~element:earth']);
});
