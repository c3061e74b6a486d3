import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedSnapshot } from '../read/shipped.ts';
import { RELATION_CODE, roleCode, stanceCode } from '../snapshot/claim-columns.ts';
import { claimId, type Triple } from '../snapshot/claim-id.ts';
import { tabulateEntities } from '../snapshot/entity-table.ts';
import { claimLevel, claimStanding, supportingFamilies } from '../snapshot/evidence.ts';
import type { Citation, Entity, Evidence } from '../snapshot/model.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import { tabulateWorks, UNLINKED } from '../snapshot/work-table.ts';
import { kindOf } from '../vocabulary/kinds.ts';
import { EVIDENCE_ROLES, levelRank, STANCES } from '../vocabulary/levels.ts';
import { buildParts, DraftGraph } from './draft-graph.ts';
import { pack } from './packed.ts';

test('the columns of the shipped data are to the byte those of its objects', () => {
  const { version, folders, entities, citations, claims, search } = shippedSnapshot();
  const stored = claims.all().filter(({ derivedBy }) => derivedBy === undefined);
  const built = buildParts({
    version,
    folders,
    entities: tabulateEntities(entities.rows.toReversed(), folders),
    works: tabulateWorks([...citations.values()].toReversed(), folders),
    stored: stored.toReversed(),
  });
  const bytes = (parts: object) => Buffer.concat(pack(parts));
  expect(bytes(built.columns).equals(bytes(claims.columns))).toBe(true);
  expect(bytes(built.entities.columns).equals(bytes(entities.columns))).toBe(true);
  expect(bytes(built.works.columns).equals(bytes(citations.columns))).toBe(true);
  expect(bytes(built.search).equals(bytes(search))).toBe(true);
  const read = (at: typeof claims) => at.all().map(({ evidence }) => evidence);
  expect(read(openSnapshot(built).claims)).toEqual(read(claims));
});

const ENTITIES = ['acupoint:GB4', 'acupoint:GB30', 'symptom:a', 'symptom:b'];
/** A family is named by one of its works, by its id, and by a word; numbers in ids are no numbers in the order of evidence. */
const WORKS = [
  ['citation:book-10', 'citation:book-10', 'traditional'],
  ['citation:book-9', 'citation:book-10', 'traditional'],
  ['citation:page', 'citation:page', 'uncited'],
  ['citation:trial', 'study', 'randomized'],
  ['citation:plan', 'study', 'registered'],
] as const;

const entityOf = (id: string): Entity => ({
  id,
  kind: kindOf(id)!,
  name: id,
  heading: false,
  names: [],
  summary: undefined,
  externalIds: [],
  sources: [],
  folder: 'data',
});
const workOf = ([id, family, level]: (typeof WORKS)[number]): Citation => ({
  id,
  family,
  level,
  fields: { type: 'book', title: id, seen: ['x'] },
  ...UNLINKED,
  includes: id === 'citation:book-9' ? ['citation:trial', 'citation:gone'] : [],
  folder: 'data',
});

const anyStatement = fc.record({
  subject: fc.nat(1),
  relation: fc.constantFrom('treats', 'studied-for'),
  object: fc.nat(1).map((symptom) => symptom + 2),
  work: fc.nat(WORKS.length - 1),
  via: fc.option(fc.nat(WORKS.length - 1), { nil: undefined }),
  locator: fc.constantFrom('p. 9', 'p. 10', 'p. 1'),
  note: fc.option(fc.constantFrom('p. 1', 'a note'), { nil: undefined }),
  verb: fc.option(fc.constantFrom('clears', 'a note'), { nil: undefined }),
  saidAs: fc.option(fc.constantFrom('髀枢痛', 'a note'), { nil: undefined }),
  stance: fc.constantFrom(...STANCES, 'supports'),
  role: fc.constantFrom(...EVIDENCE_ROLES, 'finding'),
  folder: fc.constantFrom('data', 'notes'),
});

test('statements in any order are the claims that groups of objects come to', () => {
  const folders = ['data', 'notes'];
  fc.assert(
    fc.property(fc.array(anyStatement, { maxLength: 60, size: 'max' }), (statements) => {
      const graph = new DraftGraph(folders);
      ENTITIES.forEach((id) => graph.entities.add(entityOf(id)));
      WORKS.forEach((work) => graph.works.add(workOf(work)));
      for (const {
        relation,
        via,
        locator,
        note,
        verb,
        saidAs,
        stance,
        role,
        folder,
        ...others
      } of statements)
        graph.statements.add({
          ...others,
          relation: RELATION_CODE[relation]!,
          via: via === undefined ? 0 : via + 1,
          locator: graph.texts.add(locator),
          note: note === undefined ? 0 : graph.texts.add(note) + 1,
          verb: verb === undefined ? 0 : graph.texts.add(verb) + 1,
          saidAs: saidAs === undefined ? 0 : graph.texts.add(saidAs) + 1,
          stance: stanceCode(stance),
          role: roleCode(role),
          folder: folders.indexOf(folder),
        });
      const { claims } = openSnapshot(graph.parts('random'));

      const pieces = statements.map((statement) => {
        const { subject, relation, object, work, via, locator, note, verb, saidAs, stance, role, folder } =
          statement;
        const triple = { subject: ENTITIES[subject]!, relation, object: ENTITIES[object]! } satisfies Triple;
        const [citation, , levelOfWork] = WORKS[work]!;
        const level = role === 'background' ? 'uncited' : levelOfWork;
        const read = via === undefined ? undefined : WORKS[via]![0];
        return {
          id: claimId(triple),
          piece: {
            citation,
            via: read,
            locator,
            direction: stance,
            role,
            level,
            verb,
            ...(saidAs !== undefined && { saidAs }),
            note,
            folder,
          } satisfies Evidence,
        };
      });
      const slow = [...Map.groupBy(pieces, ({ id }) => id)].map(([id, same]) => {
        const evidence = sortSlowly(same.map(({ piece }) => piece));
        const familyOf = (citation: string) => ({
          id: WORKS.find(([work]) => work === citation)![1],
          includes: citation === 'citation:book-9' ? ['study'] : [],
        });
        const level = claimLevel(evidence);
        const standing = claimStanding(evidence);
        return { id, evidence, level, standing, ...supportingFamilies(evidence, familyOf) };
      });
      const found = claims.all().map(({ id, evidence, level, standing, families, works }) => ({
        id,
        evidence,
        level,
        standing,
        families,
        works,
      }));
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(found.sort(byId)).toEqual(slow.sort(byId));
      expect([...claims.columns.works].sort()).toEqual(slow.map(({ works }) => works).sort());
    }),
    { seed: 20_261_130 },
  );
});

/** Supporting before disputing before neutral, strongest first, then by work and place. */
function sortSlowly(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted(
    (a, b) =>
      STANCES.indexOf(a.direction) - STANCES.indexOf(b.direction) ||
      levelRank(b.level) - levelRank(a.level) ||
      a.citation.localeCompare(b.citation, 'en') ||
      a.locator.localeCompare(b.locator, 'en', { numeric: true }),
  );
}
