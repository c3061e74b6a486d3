import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import { syntheticGraph } from '../walk/synthetic-graph.ts';
import { snapshotFrom } from '../load/snapshot-from.ts';
import type { Claim } from '../snapshot/model.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { EVIDENCE_LEVELS, levelRank, STANDINGS, type StudyDesign } from '../vocabulary/levels.ts';
import { COMPARATORS, OUTCOME_RESULTS } from '../vocabulary/outcomes.ts';
import { type ClaimFilter, claimLists } from './claim-filter.ts';

/* Claims of every level and standing, one that a work makes twice, one of a symptom with a part of it, two by rule. */
const snapshot = snapshotFrom({
  'citations/works.yaml': `
page: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
plan: { type: entry, title: C, study: { design: trial-registration }, seen: [x], family: study }
trial: { type: article-journal, title: D, issued: { date-parts: [[2012]] }, seen: [x], family: study, study: { design: randomized-trial, outcomes: [
  { against: sham, result: no-difference, locator: p. 1 }, { against: no-treatment, result: better, locator: p. 1 }] } }
review: { type: article-journal, title: E, issued: { date-parts: [[2015]] }, seen: [x], study: { design: meta-analysis, outcomes: [
  { against: sham, result: better, locator: p. 1 }] } }
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
  - { subject: acupoint:GB31, treats: symptom:numb, direction: neutral, locator: p. 1 }
  - { subject: acupoint:GB34, treats: symptom:leg-pain, role: background, locator: p. 1 }`,
});
const { entities, claims, citations } = snapshot;
const all = claims.all();
const { list } = claimLists(snapshot);

/** A slow version, which reads all claims. */
function listSlowly(filter: ClaimFilter): Claim[] {
  const { entity, subject, object, relations, kinds, citation, minLevel, standings, works, derived } = filter;
  const { levels, designs, results, against, yearFrom = -Infinity, yearTo = Infinity } = filter;
  const asksYear = filter.yearFrom !== undefined || filter.yearTo !== undefined;
  const asks = asksYear || [designs, results, against].some((asked) => asked !== undefined);
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
        (levels === undefined || levels.includes(claim.level)) &&
        (!asks ||
          claim.evidence.some(({ citation: by, role }) => {
            const { study, issued } = citations.get(by)!.fields;
            const year = issued?.['date-parts'][0]![0];
            const told = ['treats', 'studied-for'].includes(claim.relation) && role === 'finding';
            return (
              (!asksYear || (year !== undefined && year >= yearFrom && year <= yearTo)) &&
              (designs === undefined || designs.includes(study!.design)) &&
              ((results === undefined && against === undefined) ||
                (told &&
                  (study!.outcomes ?? []).some(
                    (outcome) =>
                      (results?.includes(outcome.result) ?? true) &&
                      (against?.includes(outcome.against) ?? true),
                  )))
            );
          })) &&
        (minLevel === undefined || levelRank(claim.level) >= levelRank(minLevel)) &&
        (standings === undefined || standings.includes(claim.standing)) &&
        (works === undefined || claim.works === works) &&
        (derived === undefined || derived === (claim.derivedBy !== undefined)),
    )
    .toSorted((a, b) => levelRank(b.level) - levelRank(a.level) || b.works - a.works);
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
    levels: fc.subarray([...EVIDENCE_LEVELS]),
    designs: fc.subarray<StudyDesign>(['textbook', 'randomized-trial', 'meta-analysis']),
    results: fc.subarray([...OUTCOME_RESULTS]),
    against: fc.subarray([...COMPARATORS]),
    yearFrom: fc.integer({ min: 2011, max: 2016 }),
    yearTo: fc.integer({ min: 2011, max: 2016 }),
    works: fc.nat(3),
    derived: fc.boolean(),
  })
  .chain((whole) =>
    fc
      .subarray(Object.keys(whole) as (keyof typeof whole)[], { maxLength: 3 })
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

test('one work must meet all that is asked of studies', () => {
  const ids = (filter: ClaimFilter) =>
    list(filter)
      .page({ first: 9 })!
      .items.map(({ id }) => id);
  const studied = 'acupoint:GB30~studied-for~symptom:sciatica';
  expect(ids({ against: ['sham'], results: ['no-difference'] })).toEqual([studied]);
  expect(ids({ against: ['sham'], results: ['better'] })).toEqual([
    'acupoint:GB30~treats~symptom:sciatica',
    'acupoint:GB31~treats~symptom:numb',
  ]);
  expect(ids({ against: ['sham'], results: ['better'], yearTo: 2014 })).toEqual([]);
  expect(ids({ designs: ['randomized-trial'], yearFrom: 2012, yearTo: 2012 })).toEqual([studied]);
});

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
