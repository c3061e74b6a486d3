import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import { syntheticGraph } from '../walk/synthetic-graph.ts';
import { snapshotFrom } from '../load/snapshot-from.ts';
import type { Claim } from '../snapshot/model.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { EVIDENCE_LEVELS, levelRank, STANDINGS } from '../vocabulary/levels.ts';
import { type ClaimFilter, claimLists } from './claim-filter.ts';

/* Claims of every level and standing, one that a work makes twice, one of a symptom with a part of it, two by rule. */
const snapshot = snapshotFrom({
  'citations/works.yaml': `
page: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
plan: { type: entry, title: C, study: { design: trial-registration }, seen: [x], family: study }
trial: { type: article-journal, title: D, study: { design: randomized-trial }, seen: [x], family: study }
review: { type: article-journal, title: E, study: { design: meta-analysis }, seen: [x] }
unread: { type: book, title: F, study: { design: textbook }, seen: [x] }`,
  'channels.yaml': 'GB: { name: Gallbladder channel }',
  'acupoints/GB.yaml': 'GB30: { name: Huantiao }\nGB31: { name: Fengshi }\nGB34: { name: Yanglingquan }',
  'regions.yaml': 'side: { name: Side of the leg }',
  'symptoms/leg.yaml': 'leg-pain: { name: Leg pain }\nsciatica: { name: Sciatica }\nnumb: { name: Numbness }',
  'claims/page.yaml': `claims:
  - { subject: symptom:sciatica, kind-of: symptom:leg-pain, felt-in: region:side, locator: p. 1 }
  - { subject: [acupoint:GB30, acupoint:GB31], treats: [symptom:sciatica, symptom:numb], locator: p. 1 }`,
  'claims/book.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB31, acupoint:GB34], point-of: channel:GB, locator: p. 1 }
  - { subject: acupoint:GB34, treats: symptom:leg-pain, locator: p. 2 }
  - { subject: acupoint:GB34, treats: symptom:leg-pain, locator: p. 3 }
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 2 }
  - { subject: acupoint:GB31, treats: symptom:sciatica, direction: disputes, locator: p. 2 }
  - { subject: channel:GB, traverses: region:side, locator: p. 4 }
  - { subject: symptom:numb, felt-in: region:side, locator: p. 5 }`,
  'claims/plan.yaml':
    'claims: [{ subject: [acupoint:GB30, acupoint:GB34], studied-for: symptom:sciatica, locator: record }]',
  'claims/trial.yaml': 'claims: [{ subject: acupoint:GB30, studied-for: symptom:sciatica, locator: p. 1 }]',
  'claims/review.yaml': `claims:
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }
  - { subject: acupoint:GB31, treats: symptom:numb, direction: neutral, locator: p. 1 }`,
});
const { entities, claims, citations } = snapshot;
const all = claims.all();
const { list } = claimLists(snapshot);

/** A slow version, which reads all claims. */
function listSlowly(filter: ClaimFilter): Claim[] {
  const { entity, subject, object, relations, kinds, citation, minLevel, standings, works, derived } = filter;
  return all
    .filter(
      (claim) =>
        (entity === undefined || claim.subject === entity || claim.object === entity) &&
        (subject === undefined || claim.subject === subject) &&
        (object === undefined || claim.object === object) &&
        (relations === undefined || relations.includes(claim.relation)) &&
        (kinds === undefined ||
          kinds.some((kind) => [claim.subject, claim.object].some((end) => end.startsWith(`${kind}:`)))) &&
        (citation === undefined || claim.evidence.some((piece) => piece.citation === citation)) &&
        (minLevel === undefined || levelRank(claim.level) >= levelRank(minLevel)) &&
        (standings === undefined || standings.includes(claim.standing)) &&
        (works === undefined || claim.families.length === works) &&
        (derived === undefined || derived === (claim.derivedBy !== undefined)),
    )
    .toSorted((a, b) => levelRank(b.level) - levelRank(a.level) || b.families.length - a.families.length);
}

const anyId = fc.constantFrom(...entities.rows.map(({ id }) => id), 'symptom:nowhere');
const anyRelations = fc.subarray([...new Set(all.map(({ relation }) => relation))]);
/** Two or three conditions at a time; with more, there is seldom a claim left. */
const anyFilter = fc
  .record({
    entity: anyId,
    subject: anyId,
    object: anyId,
    relations: anyRelations,
    kinds: fc.subarray([...ENTITY_KINDS]),
    citation: fc.constantFrom(...citations.keys(), 'citation:nowhere'),
    minLevel: fc.constantFrom(...EVIDENCE_LEVELS),
    standings: fc.subarray([...STANDINGS]),
    works: fc.nat(3),
    derived: fc.boolean(),
  })
  .chain((whole) =>
    fc
      .subarray(Object.keys(whole) as (keyof ClaimFilter)[], { maxLength: 3 })
      .map((keys): ClaimFilter => Object.fromEntries(keys.map((key) => [key, whole[key]]))),
  );

test('a filter lists the same as a loop over all claims, strongest first', () => {
  fc.assert(
    fc.property(anyFilter, fc.integer({ min: 1, max: 40 }), (filter, first) => {
      const ids = listSlowly(filter).map(({ id }) => id);
      expect(idsByPages(filter, first)).toEqual(ids);
      expect(list(filter).total).toBe(ids.length);
    }),
    { numRuns: 1000, seed: 20_261_129 },
  );
});

function idsByPages(filter: ClaimFilter, first: number): string[] {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = list(filter).page({ first, after })!;
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return ids;
}

test('every claim of a list has a page after it, and no other claim has one', () => {
  const found = list({ relations: ['treats'] });
  const ids = [
    'acupoint:GB30~treats~symptom:sciatica',
    'acupoint:GB34~treats~symptom:leg-pain',
    'acupoint:GB30~treats~symptom:numb',
    'acupoint:GB31~treats~symptom:numb',
    'acupoint:GB31~treats~symptom:sciatica',
  ];
  expect(found.page({ first: 9 })?.items.map(({ id }) => id)).toEqual(ids);
  for (const [index, after] of ids.entries())
    expect(found.page({ first: 9, after })?.items.map(({ id }) => id)).toEqual(ids.slice(index + 1));
  const others = ['symptom:numb~felt-in~region:side', 'nowhere'];
  expect(others.map((after) => found.page({ first: 9, after }))).toEqual([undefined, undefined]);
});

test('a long list is made once, and the memory for lists is bounded', () => {
  const many = openSnapshot(syntheticGraph(2000, 10_000));
  const lists = claimLists(many);
  const treats = lists.list({ relations: ['treats'] });
  expect(lists.list({ relations: ['treats'] })).toBe(treats);
  expect(lists.kept.bytes()).toBeGreaterThan(treats.rows.byteLength);
  // Each of these lists has all claims, and the text of each filter is another one.
  const all = Array.from({ length: 1700 }, (_, index) =>
    lists.list({ relations: [...RELATION_KINDS, ...Array<RelationKind>(index).fill('treats')] }),
  );
  expect(all.length * many.claims.count * 4).toBeGreaterThan(lists.kept.limit);
  expect(lists.kept.bytes()).toBeLessThanOrEqual(lists.kept.limit);
});
