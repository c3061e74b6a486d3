import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../data/read-dataset.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import type { Outcome, Remark } from '../tally.ts';
import { importKgx } from './import-kgx.ts';

/* Random graphs of others, and for each row the fate that a few plain rules over lists give. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-kgx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const IDS = ['M:1', 'M:2', 'M:3', 'D:1', 'D:2', 'U:1', 'G:1'];
const KINDS: Readonly<Record<string, string | undefined>> = {
  'biolink:Disease': 'symptom',
  'biolink:PhenotypicFeature': 'symptom',
  'biolink:Drug': 'remedy',
  'biolink:GrossAnatomicalStructure': 'region',
  'biolink:Gene': undefined,
};
/** Relation, kind of the subject, kind of the object; terms stand under others of any one kind. */
const RELATIONS: Readonly<Record<string, readonly [string, string, string] | undefined>> = {
  'biolink:treats': ['treats', 'remedy', 'symptom'],
  'biolink:studied_to_treat': ['studied-for', 'remedy', 'symptom'],
  'biolink:in_clinical_trials_for': ['studied-for', 'remedy', 'symptom'],
  'biolink:subclass_of': ['kind-of', 'symptom', 'symptom'],
  'biolink:disease_has_location': ['felt-in', 'symptom', 'region'],
  'biolink:contributes_to': ['leads-to', 'symptom', 'symptom'],
  'biolink:related_to': undefined,
};
const WORKS: Readonly<Record<string, string | undefined>> = {
  'PMID:1': 'citation:pmid-1',
  'PMID:2': 'citation:pmid-2',
  'https://pubmed.ncbi.nlm.nih.gov/2/': 'citation:pmid-2',
  NCT00000001: 'citation:nct00000001',
  nonsense: undefined,
};

const anyNode = fc.record({
  id: fc.constantFrom(...IDS, ''),
  category: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(KINDS)) },
    // Mostly the one that its prefix means, so that graphs have edges.
    { weight: 4, arbitrary: fc.constant('by prefix') },
  ),
});
const anyEdge = fc.record({
  triple: fc.oneof(
    fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...Object.keys(RELATIONS)), fc.constantFrom(...IDS)),
    // These may come to a circle.
    fc.tuple(
      fc.constantFrom('M:1', 'M:2', 'M:3'),
      fc.constant('biolink:subclass_of'),
      fc.constantFrom('M:1', 'M:2', 'M:3'),
    ),
  ),
  publications: fc.subarray(Object.keys(WORKS), { maxLength: 2 }),
  source: fc.constantFrom('', 'infores:x', 'infores:jingluo'),
  negated: fc.constantFrom('', '', 'true'),
});
const BY_PREFIX: Readonly<Record<string, string>> = {
  M: 'biolink:Disease',
  D: 'biolink:Drug',
  U: 'biolink:GrossAnatomicalStructure',
  G: 'biolink:Gene',
  '': 'biolink:Disease',
};

type Node = { id: string; category: string };
type Edge = typeof anyEdge extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function expected(nodes: readonly Node[], edges: readonly Edge[]) {
  const kinds = new Map<string, string>();
  const ofNodes = nodes.map(({ id, category }): Outcome => {
    const kind = KINDS[category];
    if (id === '' || kind === undefined) return 'refused';
    const before = kinds.get(id);
    if (before !== undefined) return before === kind ? 'merged' : 'refused';
    kinds.set(id, kind);
    return 'imported';
  });
  const claims = new Map<string, string[]>();
  const under: [string, string][] = [];
  const isUnder = (low: string, high: string): boolean =>
    low === high || under.some(([term, over]) => term === low && isUnder(over, high));
  const ofEdges = edges.map(
    ({ triple: [subject, predicate, object], publications, source, negated }): Outcome => {
      const relation = RELATIONS[predicate];
      const [from, to] = [kinds.get(subject), kinds.get(object)];
      if (relation === undefined || from === undefined || to === undefined || subject === object)
        return 'refused';
      const joins =
        relation[0] === 'kind-of'
          ? from === to && from !== 'remedy'
          : from === relation[1] && to === relation[2];
      if (!joins) return 'refused';
      const stance = negated === 'true' ? 'disputes' : 'supports';
      const isPlan = (name: string) =>
        relation[0] === 'treats' && stance === 'supports' && name.startsWith('NCT');
      const dataset = source === 'infores:x' ? ['citation:infores-x'] : [];
      const usable = publications.filter((name) => !isPlan(name));
      const named = usable.map((name) => WORKS[name]).filter((work) => work !== undefined);
      const onlyPlans = publications.length > 0 && usable.length === 0;
      const works = named.length > 0 ? named : onlyPlans ? [] : dataset;
      if (works.length === 0) return 'refused';
      if (relation[0] === 'kind-of' && stance === 'supports') {
        if (isUnder(object, subject)) return 'refused';
        under.push([subject, object]);
      }
      const id = [`${from}:${slugOf(subject)}`, relation[0], `${to}:${slugOf(object)}`].join('~');
      const before = claims.get(id);
      const said = works.map((work) => `${work} ${stance}`);
      claims.set(id, [...new Set([...(before ?? []), ...said])].sort());
      return before === undefined ? 'imported' : 'merged';
    },
  );
  return { ofNodes, ofEdges, claims };
}

const slugOf = (id: string) => id.toLowerCase().replace(':', '-');
const count = (outcomes: readonly Outcome[]) => ({
  rows: outcomes.length,
  imported: outcomes.filter((outcome) => outcome === 'imported').length,
  merged: outcomes.filter((outcome) => outcome === 'merged').length,
  refused: outcomes.filter((outcome) => outcome === 'refused').length,
});

test('every row has the fate that plain rules give, and every claim the evidence', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyNode, { minLength: 4, maxLength: 14, size: 'max' }),
      fc.array(anyEdge, { maxLength: 40, size: 'max' }),
      async (drawn, edges) => {
        const nodes = drawn.map(({ id, category }) => ({
          id,
          category: category === 'by prefix' ? BY_PREFIX[id.split(':')[0]!]! : category,
        }));
        const text = (rows: readonly (readonly string[])[]) =>
          rows.map((row) => `${row.join('\t')}\n`).join('');
        writeFileSync(
          join(folder, 'nodes.tsv'),
          text([['id', 'category'], ...nodes.map(({ id, category }) => [id, category])]),
        );
        writeFileSync(
          join(folder, 'edges.tsv'),
          text([
            ['subject', 'predicate', 'object', 'publications', 'primary_knowledge_source', 'negated'],
            ...edges.map((edge) => [
              ...edge.triple,
              ...[edge.publications.join('|'), edge.source, edge.negated],
            ]),
          ]),
        );
        const remarks: Remark[] = [];
        const { parts, counts } = await importKgx({
          nodes: join(folder, 'nodes.tsv'),
          edges: join(folder, 'edges.tsv'),
          data: readDataset([], []),
          folder: 'random',
          tell: (remark) => remarks.push(remark),
        });
        const { ofNodes, ofEdges, claims } = expected(nodes, edges);
        expect(counts).toEqual([
          { file: 'edges.tsv', ...count(ofEdges) },
          { file: 'nodes.tsv', ...count(ofNodes) },
        ]);
        const refusedIn = (file: string) =>
          remarks.filter((remark) => remark.about === 'row' && remark.file === file).map(({ line }) => line);
        const linesOf = (outcomes: readonly Outcome[]) =>
          outcomes.flatMap((outcome, row) => (outcome === 'refused' ? [row + 2] : []));
        expect([refusedIn('nodes.tsv'), refusedIn('edges.tsv')]).toEqual([
          linesOf(ofNodes),
          linesOf(ofEdges),
        ]);
        const found = openSnapshot(parts).claims.all();
        expect(
          new Map(
            found.map(({ id, evidence }) => [
              id,
              evidence.map(({ citation, direction }) => `${citation} ${direction}`).sort(),
            ]),
          ),
        ).toEqual(claims);
        for (const remark of remarks) seen.add(remark.reason);
        for (const outcome of [...ofNodes, ...ofEdges]) seen.add(outcome);
      },
    ),
    { numRuns: 250, seed: 20_261_130 },
  );
  // Every fate, and every reason that these graphs can give.
  expect([...seen].sort()).toEqual([
    'a category that is no kind of ours',
    'a predicate that fits more than one relation of ours: add `original_predicate`',
    'a publication with a name of no known form',
    'a registered trial reports no result, so it does not say that something treats',
    'a relation that does not join things of these kinds',
    'a term would be a kind of itself',
    'a thing joined to itself',
    'an end that is no node that was taken, and is not in the data',
    'imported',
    'merged',
    'no id',
    'no name: its id is its name',
    'no source is named',
    'refused',
    'the id of a thing of another kind',
  ]);
});
