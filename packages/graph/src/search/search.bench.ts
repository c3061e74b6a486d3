/*
 * Search on 10,000 labels, compared with libraries in the same run: recall among the first ten hits and median
 * time, for labels typed with one error and for labels cut short. Then the time to build each index. Run by the
 * script `bench`.
 */
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Charset, Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { align } from '../text/align.ts';
import { dataFolders } from '../data/data-folders.ts';
import { loadData } from '../data/load-data.ts';
import { compileEntities } from '../load/compile-entities.ts';
import { fold, words } from '../text/fold.ts';
import { syntheticLabels, misspell } from './synthetic-labels.ts';
import { seeded } from '../testing/seeded.ts';
import { indexThings } from './search-index.ts';
import { createSearch } from './search.ts';
import type { Searchable } from './searched-things.ts';

const LABELS = 10_000;
const MORE_LABELS = 100_000;
const QUERIES = 500;
const ROUNDS = 4;
const BUILDS = 5;
const FIRST = 10;
const SEED = 20261122;

/** Positions of labels, best first, ten at most. */
type Find = (text: string) => number[] | Promise<number[]>;

interface Query {
  readonly text: string;
  readonly wanted: number;
}

const entities = [...compileEntities(loadData(dataFolders(undefined))).values()];
const shipped = entities.flatMap(({ names }) =>
  names.flatMap(({ text, language }) => (language === 'code' || language.startsWith('zh-Han') ? [] : text)),
);
const labels = syntheticLabels(shipped, LABELS, SEED);
const engines: Readonly<Record<string, Find>> = {
  ours: buildOurs(labels),
  MiniSearch: buildMiniSearch(labels, 1),
  'MiniSearch, two errors': buildMiniSearch(labels, 2),
  Orama: buildOrama(labels),
  FlexSearch: buildFlexSearch(labels),
};

await compare('one typing error', makeQueries(misspell));
await compare('cut short', makeQueries(cutShort));
printBuilds();

function asEntities(texts: readonly string[]): Searchable[] {
  return texts.map((text, at) => ({
    id: `symptom:${at}`,
    kind: 'symptom',
    heading: false,
    names: [{ text, language: 'en', preferred: true }],
  }));
}

function buildOurs(texts: readonly string[]): Find {
  const search = createSearch(indexThings(asEntities(texts), () => 0));
  return (text) => search(text, { limit: FIRST }).map(({ id }) => Number(id.slice('symptom:'.length)));
}

/**
 * With the settings that this project used before it had its own index. For MiniSearch, two swapped letters are two
 * errors.
 */
function buildMiniSearch(texts: readonly string[], errors: number): Find {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: words,
    processTerm: (term) => term,
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (text) =>
    index
      .search(text, {
        combineWith: 'AND',
        prefix: true,
        fuzzy: (term) => (term.length >= 5 && /^[a-z]+$/.test(term) ? errors : false),
        maxFuzzy: errors,
      })
      .slice(0, FIRST)
      .map((hit) => hit.id as number);
}

function buildOrama(texts: readonly string[]): Find {
  const db = create({ schema: { text: 'string' } });
  void insertMultiple(
    db,
    texts.map((text, at) => ({ id: String(at), text: fold(text) })),
  );
  return async (text) => {
    const { hits } = await searchOrama(db, { term: fold(text), tolerance: 1, limit: FIRST });
    return hits.map(({ id }) => Number(id));
  };
}

function buildFlexSearch(texts: readonly string[]): Find {
  const index = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance });
  texts.forEach((text, at) => index.add(at, fold(text)));
  return (text) => index.search(fold(text), { limit: FIRST, suggest: true }) as number[];
}

function makeQueries(type: (label: string, next: () => number) => string | undefined): Query[] {
  const next = seeded(SEED + 1);
  const queries: Query[] = [];
  while (queries.length < QUERIES) {
    const wanted = Math.floor(next() * labels.length);
    const text = type(labels[wanted]!, next);
    if (text !== undefined) queries.push({ text, wanted });
  }
  return queries;
}

/** The label without the end of its last word, as it is while someone types. */
function cutShort(label: string, next: () => number): string | undefined {
  const last = label.length - label.lastIndexOf(' ') - 1;
  return last < 4 ? undefined : label.slice(0, label.length - 1 - Math.floor(next() * (last - 3)));
}

/** The engines take turns in each round, so that a slow machine slows all of them. The first round is a warm-up. */
async function compare(title: string, queries: readonly Query[]): Promise<void> {
  const times = new Map(Object.keys(engines).map((name) => [name, [] as number[]]));
  const found = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, find] of Object.entries(engines)) {
      let hits = 0;
      for (const { text, wanted } of queries) {
        const start = performance.now();
        const answer = find(text);
        const positions = answer instanceof Promise ? await answer : answer;
        if (round > 0) times.get(name)!.push(performance.now() - start);
        if (positions.includes(wanted)) hits += 1;
      }
      found.set(name, hits / queries.length);
    }
  }
  const ours = median(times.get('ours')!);
  const rows = [...times].map(([name, taken]) => [
    name,
    found.get(name)!.toFixed(3),
    `${(median(taken) * 1000).toFixed(1)} µs`,
    `${(percentile(taken, 0.95) * 1000).toFixed(1)} µs`,
    `× ${(median(taken) / ours).toFixed(1)}`,
  ]);
  const head = [`${title}, ${labels.length} labels`, `recall@${FIRST}`, 'median', '95 of 100', 'to ours'];
  console.log(align([head, ...rows]).join('\n'), '\n');
}

function printBuilds(): void {
  const many = syntheticLabels(shipped, MORE_LABELS, SEED);
  const names = entities.reduce((sum, entity) => sum + entity.names.length, 0);
  const rows = [
    [`shipped data, ${names} names`, timed(() => indexThings(entities, () => 0)), '–'],
    [`${LABELS} labels`, timed(() => buildOurs(labels)), timed(() => buildMiniSearch(labels, 1))],
    [`${MORE_LABELS} labels`, timed(() => buildOurs(many)), timed(() => buildMiniSearch(many, 1))],
  ];
  console.log(align([[`building, median of ${BUILDS}`, 'ours', 'MiniSearch'], ...rows]).join('\n'));
}

function timed(build: () => unknown): string {
  const taken = Array.from({ length: BUILDS }, () => {
    const start = performance.now();
    build();
    return performance.now() - start;
  });
  return `${median(taken).toFixed(1)} ms`;
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
}
