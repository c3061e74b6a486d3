import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { anyGraph, plainClaims, SOME_RELATIONS, someIds } from '../walk/random-graph.ts';
import { type MostSaid, mostSaid, type MostSaidOptions } from './most-said.ts';

const snapshot = snapshotFrom({
  'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
other: { type: book, title: O, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: C, study: { design: randomized-trial }, seen: [x] }`,
  'acupoints/GB.yaml': 'GB30: { name: Huantiao }\nGB31: { name: Fengshi }\nGB34: { name: Yanglingquan }',
  'channels.yaml': 'GB: { name: Gallbladder channel }',
  'symptoms/leg.yaml': `
cramp: { name: Cramp }
numb: { name: Numbness }
sciatica: { name: Sciatica }
legs: { name: Legs, heading: true }`,
  'claims/book.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB31], point-of: channel:GB, locator: p. 1 }
  - { subject: acupoint:GB30, treats: [symptom:cramp, symptom:numb], locator: p. 2 }
  - { subject: acupoint:GB31, treats: symptom:numb, locator: p. 2 }
  - { subject: [symptom:cramp, symptom:numb, symptom:sciatica], kind-of: symptom:legs, locator: p. 3 }`,
  'claims/other.yaml': 'claims: [{ subject: acupoint:GB31, treats: symptom:numb, locator: p. 7 }]',
  'claims/trial.yaml': 'claims: [{ subject: acupoint:GB34, studied-for: symptom:sciatica, locator: p. 1 }]',
});

const symptoms = (limit: number) =>
  mostSaid(snapshot, {
    first: ['channel:GB', 'acupoint:GB30', 'acupoint:GB99'],
    kinds: ['symptom'],
    limit,
    joinedBy: ['treats', 'studied-for', 'point-of'],
  });

test('what is asked for comes first, then what has the strongest claims; how many are left is counted', () => {
  expect(symptoms(2)).toEqual({
    things: [
      { id: 'channel:GB', claims: 2, neighbors: 2, joins: ['acupoint:GB30'], relations: [] },
      {
        id: 'acupoint:GB30',
        claims: 3,
        neighbors: 3,
        joins: ['channel:GB'],
        relations: ['point-of', 'treats'],
      },
      { id: 'symptom:sciatica', claims: 2, neighbors: 1, joins: [], relations: ['kind-of'] },
      { id: 'symptom:numb', claims: 3, neighbors: 2, joins: ['acupoint:GB30'], relations: ['kind-of'] },
    ],
    left: 1,
  });
});

test('of equally strong things those with more claims come first; headings only where they are wanted', () => {
  const ids = ({ things }: MostSaid) => things.map(({ id }) => id);
  expect(ids(symptoms(9)).slice(2)).toEqual(['symptom:sciatica', 'symptom:numb', 'symptom:cramp']);
  const all: MostSaidOptions = { kinds: ['symptom', 'channel'], limit: 9, headings: true, joinedBy: [] };
  expect(ids(mostSaid(snapshot, all))).toContain('symptom:legs');
  expect(mostSaid(snapshot, all).left).toBe(0);
});

/** A slow version over objects of claims. */
function slowly(
  graph: Snapshot,
  { first = [], kinds, limit, headings, joinedBy }: MostSaidOptions,
): MostSaid {
  const claims = plainClaims(graph);
  const at = (id: string) => claims.filter(({ subject, object }) => subject === id || object === id);
  const strength = (id: string) =>
    Math.max(-1, ...at(id).map(({ derived, rank, works }) => (derived ? -1 : rank * 2 ** 16 + works)));
  // A claim with itself is at two ends.
  const ends = (id: string) =>
    at(id).length + claims.filter(({ subject, object }) => subject === id && object === id).length;
  const ids = graph.entities.rows.map(({ id }) => id);
  const others = graph.entities.rows
    .filter(
      ({ id, kind, heading }) =>
        kinds.includes(kind) && (headings === true || !heading) && !first.includes(id),
    )
    .map(({ id }) => id)
    .sort(
      (a, b) =>
        strength(b) - strength(a) ||
        (strength(a) === -1 ? 0 : ends(b) - ends(a)) ||
        ids.indexOf(a) - ids.indexOf(b),
    );
  const describe = (id: string) => {
    const joining = at(id).filter(({ derived, relation }) => !derived && joinedBy.includes(relation));
    const neighbors = new Set(joining.map(({ subject, object }) => (subject === id ? object : subject)));
    return {
      id,
      claims: at(id).length,
      neighbors: neighbors.size,
      joins: [...neighbors].filter((one) => first.includes(one)).sort(),
      relations: [
        ...new Set(at(id).flatMap(({ subject, relation }) => (subject === id ? [relation] : []))),
      ].sort(),
    };
  };
  return {
    things: [...first, ...others.slice(0, limit)].map(describe),
    left: Math.max(0, others.length - limit),
  };
}

test('it answers as a slow version does', () => {
  const graphWithFirst = anyGraph.chain((graph) => fc.tuple(fc.constant(graph), someIds(graph)));
  const options = fc.record({
    kinds: fc.subarray(['channel', 'acupoint', 'symptom'] as const),
    limit: fc.nat(9),
    headings: fc.boolean(),
    joinedBy: fc.subarray([...SOME_RELATIONS]),
  });
  fc.assert(
    fc.property(graphWithFirst, options, ([graph, first], chosen) => {
      const { things, left } = mostSaid(graph, { first, ...chosen });
      const sorted = things.map((thing) => ({
        ...thing,
        joins: thing.joins.toSorted(),
        relations: thing.relations.toSorted(),
      }));
      expect({ things: sorted, left }).toEqual(slowly(graph, { first, ...chosen }));
    }),
  );
});
