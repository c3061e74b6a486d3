import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelRank } from '../vocabulary/levels.ts';
import { anyGraph, someIds } from '../walk/random-graph.ts';
import { claimOutlines } from './claim-outlines.ts';
import { TREATMENTS } from '../vocabulary/relations.ts';
import { shippedSnapshot } from './shipped.ts';
import { hasResultAgainst, studiesFound } from './studies-found.ts';

test('with room for all claims, all are outlined', () => {
  const { claims, left } = claimOutlines(shippedSnapshot(), [], 1_000_000);
  const { citations } = shippedSnapshot();
  const wanted = shippedSnapshot().claims.all();
  expect(claims).toEqual(
    wanted.map(({ id, subject, relation, object, level, standing, derivedBy, evidence }) => {
      const isStudied = TREATMENTS.includes(relation);
      const againstSham = isStudied && hasResultAgainst(studiesFound(evidence, citations.get), 'sham');
      return {
        id,
        subject,
        relation,
        object,
        level,
        standing,
        derived: derivedBy !== undefined,
        againstSham,
      };
    }),
  );
  expect(claims.filter(({ againstSham }) => againstSham).length).toBeGreaterThan(100);
  expect(left).toBe(0);
});

test('else each entity has its strongest claims, and no claim is there twice', () => {
  fc.assert(
    fc.property(
      anyGraph.chain((graph) => fc.tuple(fc.constant(graph), someIds(graph), fc.nat(23))),
      ([graph, ids, most]) => {
        const all = graph.claims.all();
        const { claims, left } = claimOutlines(graph, ids, most);
        expect(claims.length + left).toBe(all.length);
        if (all.length <= most) return;
        expect(claims.length).toBeLessThanOrEqual(most);
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
        const room = Math.floor(most / Math.max(ids.length, 1));
        for (const id of ids) {
          const its = all.filter(({ subject, object }) => subject === id || object === id);
          const there = new Set(claims.map((claim) => claim.id));
          const taken = its.filter((claim) => there.has(claim.id));
          expect(taken.length).toBeGreaterThanOrEqual(Math.min(room, its.length));
          // What is left out is no stronger than the weakest of the first that are there.
          const least = taken.map(({ level }) => levelRank(level)).sort((a, b) => b - a)[room - 1];
          for (const { id: other, level } of its)
            if (!there.has(other)) expect(levelRank(level)).toBeLessThanOrEqual(least ?? 9);
        }
      },
    ),
  );
});
