import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../data/read-dataset.ts';
import { csvLine } from '../../text/csv.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import type { Outcome, Remark } from '../tally.ts';
import { importCsv } from './import-csv.ts';

/* Random tables, and for each row the fate that a few plain rules over lists give. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const WORKS = ['citation:a', 'citation:b', 'citation:c'];
const ENTITIES = ['symptom:a', 'symptom:b', 'symptom:c', 'remedy:a', 'region:a'];
const STANCES = ['supports', 'disputes', 'neutral'];
const DESIGNS = ['textbook', 'trial-registration'];
/** Texts that are hard to write in a cell. */
const TEXTS = ['p. 1', '=1+1', '"quoted", twice', 'two\nlines', "'-", '表 2', '-5', "''=", ';'];

const mostly = (right: readonly string[], wrong: string) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constant(wrong) },
  );
const anyWork = fc.record({ id: mostly(WORKS, 'book'), design: mostly(DESIGNS, 'guess') });
const anyEntity = fc.record({ id: mostly(ENTITIES, 'symptom:A'), name: mostly(TEXTS, '') });
const anyTriple = fc.oneof(
  fc.record({
    subject: fc.constantFrom(...ENTITIES),
    relation: mostly(['treats', 'felt-in', 'leads-to'], 'helps'),
    object: fc.constantFrom(...ENTITIES),
  }),
  fc.record({
    subject: fc.constant('remedy:a'),
    relation: fc.constant('treats'),
    object: fc.constantFrom('symptom:a', 'symptom:b'),
  }),
  // These may come to a circle.
  fc.record({
    subject: fc.constantFrom('symptom:a', 'symptom:b'),
    relation: fc.constant('kind-of'),
    object: fc.constantFrom('symptom:a', 'symptom:b'),
  }),
);
const IDS = ['1', '2', '3', '4', '5', '=6', "'7"];
const anyClaim = fc
  .tuple(fc.constantFrom(...IDS), anyTriple, mostly(['', 'false', 'FALSE'], 'true'))
  .map(([id, triple, derived]) => ({ id, ...triple, derived }));
const anyPiece = fc.record({
  claim: mostly(IDS, ''),
  work: fc.constantFrom(...WORKS),
  stance: mostly(STANCES, 'maybe'),
  locator: mostly(TEXTS, ''),
  note: fc.constantFrom('', ...TEXTS),
});

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
type Graph = {
  works: Drawn<typeof anyWork>[];
  entities: Drawn<typeof anyEntity>[];
  claims: Drawn<typeof anyClaim>[];
  evidence: Drawn<typeof anyPiece>[];
};

const JOINS: Readonly<Record<string, readonly [string, string]>> = {
  treats: ['remedy', 'symptom'],
  'felt-in': ['symptom', 'region'],
  'leads-to': ['symptom', 'symptom'],
};

function joins({ subject, relation, object }: Drawn<typeof anyClaim>): boolean {
  const [from, to] = [subject.split(':')[0], object.split(':')[0]];
  if (subject === object) return false;
  if (relation === 'kind-of') return from === to && from !== 'remedy';
  return JOINS[relation]?.[0] === from && JOINS[relation]?.[1] === to;
}

/** The fates of all rows, and for each claim what is said of it. */
function expected({ works, entities, claims, evidence }: Graph) {
  const once = <Row extends { readonly id: string }>(
    rows: readonly Row[],
    isRight: (row: Row) => boolean,
  ) => {
    const kept: Row[] = [];
    const fates = rows.map((row): Outcome => {
      if (!isRight(row)) return 'refused';
      if (kept.some(({ id }) => id === row.id)) return 'merged';
      kept.push(row);
      return 'imported';
    });
    return { kept, fates };
  };
  const known = once(works, ({ id, design }) => id !== 'book' && design !== 'guess');
  const things = once(entities, ({ id, name }) => id !== 'symptom:A' && name !== '');
  const isThing = (id: string) => things.kept.some((thing) => thing.id === id);
  const takenIds: string[] = [];
  const open = claims.map((claim) => {
    const isFirst = !takenIds.includes(claim.id);
    takenIds.push(claim.id);
    const isRight = isFirst && claim.derived !== 'true' && joins(claim);
    return isRight && isThing(claim.subject) && isThing(claim.object);
  });
  const said = new Map<string, { piece: string; note: string }[]>();
  const under: [string, string][] = [];
  const isUnder = (low: string, high: string): boolean =>
    low === high || under.some(([term, over]) => term === low && isUnder(over, high));
  const withEvidence = new Set<string>();
  const ofEvidence = evidence.map((piece): Outcome => {
    const claim = claims.find(({ id }, at) => id === piece.claim && open[at]);
    const work = known.kept.find(({ id }) => id === piece.work);
    if (claim === undefined || work === undefined) return 'refused';
    if (piece.stance === 'maybe' || piece.locator === '') return 'refused';
    const { subject, relation, object } = claim;
    if (relation === 'treats' && piece.stance === 'supports' && work.design !== 'textbook') return 'refused';
    if (relation === 'kind-of' && piece.stance !== 'disputes') {
      if (isUnder(object, subject)) return 'refused';
      under.push([subject, object]);
    }
    withEvidence.add(claim.id);
    const triple = `${subject}~${relation}~${object}`;
    const before = said.get(triple) ?? [];
    const key = JSON.stringify([piece.work, piece.stance, piece.locator]);
    if (before.some((one) => one.piece === key)) return 'merged';
    said.set(triple, [...before, { piece: key, note: piece.note }]);
    return 'imported';
  });
  const made = new Set<string>();
  const ofClaims = claims.map(({ id, subject, relation, object }, at): Outcome => {
    const triple = `${subject}~${relation}~${object}`;
    if (!open[at] || !withEvidence.has(id)) return 'refused';
    const fate = made.has(triple) ? 'merged' : 'imported';
    made.add(triple);
    return fate;
  });
  return {
    fates: { claims: ofClaims, entities: things.fates, evidence: ofEvidence, works: known.fates },
    names: new Map(things.kept.map(({ id, name }) => [id, name])),
    said: new Map([...said].map(([triple, pieces]) => [triple, pieces.map(sorted).sort()])),
  };
}

const sorted = ({ piece, note }: { piece: string; note: string }) => `${piece} ${note}`;
const count = (fates: readonly Outcome[]) => ({
  rows: fates.length,
  imported: fates.filter((fate) => fate === 'imported').length,
  merged: fates.filter((fate) => fate === 'merged').length,
  refused: fates.filter((fate) => fate === 'refused').length,
});

function write({ works, entities, claims, evidence }: Graph): void {
  const table = (name: string, rows: readonly (readonly string[])[]) =>
    writeFileSync(join(folder, `${name}.csv`), rows.map(csvLine).join(''));
  table('works', [
    ['id', 'type', 'title', 'design', 'seen'],
    ...works.map(({ id, design }) => [id, 'book', 'A', design, 'x']),
  ]);
  table('entities', [['id', 'name'], ...entities.map(({ id, name }) => [id, name])]);
  table('claims', [
    ['id', 'subject', 'relation', 'object', 'derived'],
    ...claims.map(({ id, subject, relation, object, derived }) => [id, subject, relation, object, derived]),
  ]);
  table('evidence', [
    ['claim', 'work', 'stance', 'locator', 'note'],
    ...evidence.map(({ claim, work, stance, locator, note }) => [claim, work, stance, locator, note]),
  ]);
}

test('every row has the fate that plain rules give, and every claim the evidence', async () => {
  const seen = new Set<string>();
  const anyGraph = fc.record({
    works: fc.array(anyWork, { minLength: 2, maxLength: 6, size: 'max' }),
    entities: fc.array(anyEntity, { minLength: 4, maxLength: 12, size: 'max' }),
    claims: fc.array(anyClaim, { maxLength: 14, size: 'max' }),
    evidence: fc.array(anyPiece, { maxLength: 30, size: 'max' }),
  });
  await fc.assert(
    fc.asyncProperty(anyGraph, async (graph) => {
      write(graph);
      const remarks: Remark[] = [];
      const { parts, counts } = await importCsv({
        tables: folder,
        data: readDataset([], []),
        folder: 'random',
        tell: (remark) => remarks.push(remark),
      });
      const { fates, names, said } = expected(graph);
      expect(counts).toEqual(
        Object.entries(fates).map(([table, ofRows]) => ({ file: `${table}.csv`, ...count(ofRows) })),
      );
      const { entities, claims } = openSnapshot(parts);
      expect(new Map(entities.rows.map(({ id, name }) => [id, name]))).toEqual(names);
      const found = claims.all().map(({ id, evidence }) => {
        const pieces = evidence.map(({ citation, direction, locator, note = '' }) =>
          sorted({ piece: JSON.stringify([citation, direction, locator]), note }),
        );
        return [id, pieces.sort()] as const;
      });
      expect(new Map(found)).toEqual(said);
      for (const { reason } of remarks) seen.add(reason.replace(/;.*/, ''));
      for (const fate of Object.values(fates).flat()) seen.add(fate);
    }),
    { numRuns: 120, seed: 20_261_130 },
  );
  // Every fate, and every reason that these tables can give.
  expect([...seen].sort()).toEqual([
    'a `design` that no work has',
    'a registered trial reports no result, so it does not say that something treats',
    'a relation that does not join things of these kinds',
    'a stance that is none of supports, disputes, neutral',
    'a term would be a kind of itself',
    'a thing joined to itself',
    'a work that is not in the table of works, and not in the data',
    'an end that is no entity that was taken, and is not in the data',
    'an id of a work that is not well-formed',
    'an id of ours that is not well-formed',
    'another note than the same evidence has, which stays',
    'another row has this id of a claim',
    'derived: made again by rule',
    'imported',
    'merged',
    'no claim',
    'no evidence for it was taken: no work says so',
    'no locator: the place in the work',
    'no name',
    'no relation of ours has that name',
    'no row of the table of claims has this id',
    'other fields than the record of this work has, which stays',
    'refused',
    'the claim was refused',
  ]);
});
