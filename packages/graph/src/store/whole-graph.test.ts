import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import type { GraphReader } from '../read/graph-reader.ts';
import { everyItem, type Listing } from '../read/page.ts';
import { shippedSnapshot } from '../read/shipped.ts';
import { createReader } from '../read/snapshot-reader.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { syntheticGraph } from '../walk/synthetic-graph.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import { createStoreReader } from './store-reader.ts';
import { snapshotNames } from './testing/snapshot-names.ts';
import { snapshotStore } from './testing/snapshot-store.ts';

const BASE = {
  'acupoints/GB.yaml': 'GB30: { name: Huantiao }\nGB34: { name: Yanglingquan }',
  'symptoms.yaml': 'sciatica: { name: Sciatica }\nhip-pain: { name: Hip pain }',
  'citations.yaml': `
article: { type: webpage, title: Article, study: { design: web-article }, seen: [x] }
book: { type: book, title: Book, study: { design: textbook }, seen: [x] }`,
  'claims/article.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB34], treats: [symptom:sciatica, symptom:hip-pain], locator: par. 1 }`,
};
const NOTES = {
  'symptoms.yaml': 'stiff-hip: { name: Stiff hip }',
  'citations.yaml': 'notes: { type: document, title: Notes, study: { design: case-report }, seen: [x] }',
  'claims/notes.yaml': `claims:
  - { subject: acupoint:GB30, treats: [symptom:sciatica, symptom:stiff-hip], locator: l. 1 }
  - { subject: acupoint:GB34, treats: symptom:sciatica, direction: neutral, locator: l. 2 }
  - { subject: acupoint:GB34, treats: symptom:hip-pain, direction: disputes, locator: l. 3 }`,
};
const GRAPHS: readonly (readonly [string, Snapshot])[] = [
  ['the shipped data', shippedSnapshot()],
  ['two folders', snapshotFrom(BASE, { notes: NOTES })],
  ['a synthetic graph', openSnapshot(syntheticGraph(300, 3000))],
];

const isListing = (value: unknown): value is Listing<unknown> =>
  typeof value === 'object' && value !== null && 'page' in value && 'total' in value;

/** An answer with the items of its lists, read page by page. */
async function whole(value: unknown): Promise<unknown> {
  if (isListing(value)) {
    const items = await Array.fromAsync(everyItem(value.page));
    const first = await value.page({ first: 1 });
    return { total: value.total, items, second: await value.page({ first: 2, after: first?.next }) };
  }
  if (Array.isArray(value)) return Promise.all(value.map(whole));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    await Promise.all(Object.entries(value).map(async ([key, inner]) => [key, await whole(inner)] as const)),
  );
}

const READS: readonly (readonly [string, (reader: GraphReader) => unknown])[] = [
  ['the summary', (reader) => reader.dataset()],
  ['what the map draws', (reader) => reader.drawnMap()],
  ['its claims', (reader) => reader.drawnClaims()],
  ['the symptoms of the picker', (reader) => reader.offeredSymptoms()],
  ['what texts are read with', (reader) => reader.readingIndex()],
  ['what folders add', (reader) => reader.contributions()],
  ['the audit', (reader) => reader.audit()],
  ['works', (reader) => reader.citations({ sort: 'claims' }, { first: 50 })],
  ['works of treatments', (reader) => reader.citations({ relations: ['treats'] }, { first: 50 })],
  [
    'works about a point',
    (reader) => reader.citations({ about: 'acupoint:GB30', kinds: ['symptom'] }, { first: 50 }),
  ],
  ['things', (reader) => reader.entities({ kind: 'symptom' }, { first: 50 })],
  ['a search', (reader) => reader.search('sciatica', { limit: 20 })],
  ['a name', (reader) => reader.resolve('GB30')],
  ['a question', (reader) => reader.question('GB30 sciatica')],
];

test.each(GRAPHS)('what is read of the whole of %s is the same from a store', async (_, snapshot) => {
  const here = createReader(snapshot);
  const there = createStoreReader(snapshotStore(snapshot), await snapshotNames(snapshot));
  for (const [name, read] of READS)
    expect([name, await whole(await read(there))]).toEqual([name, await whole(await read(here))]);
});
