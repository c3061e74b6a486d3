import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildParts } from '../load/draft-graph.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import { claimId } from '../snapshot/claim-id.ts';
import { tabulateEntities } from '../snapshot/entity-table.ts';
import { tabulateWorks, UNLINKED } from '../snapshot/work-table.ts';
import { claimLevel, claimStanding, supportingFamilies } from '../snapshot/evidence.ts';
import type { Citation, Claim, Entity, Evidence } from '../snapshot/model.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { levelRank } from '../vocabulary/levels.ts';
import { FIVE_SHU } from '../vocabulary/channels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';

/* Every rule is written again as loops over all claims, and compared with the rules on random graphs. */

const IDS = {
  element: ['element:a', 'element:b', 'element:c'],
  organ: ['organ:a', 'organ:b'],
  channel: ['channel:AA', 'channel:BB'],
  acupoint: ['acupoint:AA1', 'acupoint:AA2', 'acupoint:BB1'],
  symptom: ['symptom:a', 'symptom:b'],
  region: ['region:a', 'region:b'],
};
type Kind = keyof typeof IDS;
const SHAPES: readonly (readonly [Kind, RelationKind, Kind])[] = [
  ['element', 'generates', 'element'],
  ['element', 'controls', 'element'],
  ['channel', 'pertains-to', 'organ'],
  ['organ', 'corresponds-to', 'element'],
  ['acupoint', 'jing-well-point-of', 'channel'],
  ['acupoint', 'he-sea-point-of', 'channel'],
  ['acupoint', 'has-phase', 'element'],
  ['symptom', 'felt-in', 'region'],
  ['channel', 'traverses', 'region'],
];

/** Two registrations of one study, a book, and a page without a level. */
const WORKS = (
  [
    ['page', 'page', 'uncited'],
    ['book', 'book', 'traditional'],
    ['plan', 'study', 'registered'],
    ['trial', 'study', 'randomized'],
  ] as const
).map(([name, family, level]): Citation => ({
  id: `citation:${name}`,
  fields: { type: 'book', title: name, seen: [] },
  ...UNLINKED,
  family,
  level,
  folder: 'data',
}));
const workTable = tabulateWorks(WORKS, ['data']);
const familyOf = (id: string) => ({ id: WORKS.find((work) => work.id === id)!.family, includes: [] });

const anyEvidence = fc.record({
  work: fc.constantFrom(...WORKS),
  direction: fc.constantFrom('supports', 'supports', 'supports', 'supports', 'neutral', 'disputes'),
});

const anyClaim = fc
  .record({
    shape: fc.constantFrom(...SHAPES),
    subject: fc.nat(5),
    object: fc.nat(5),
    pieces: fc.uniqueArray(anyEvidence, { minLength: 1, maxLength: 3, selector: ({ work }) => work.id }),
  })
  .map(({ shape: [from, relation, to], subject, object, pieces }): Claim => {
    const triple = {
      subject: IDS[from][subject % IDS[from].length]!,
      relation,
      object: IDS[to][object % IDS[to].length]!,
    };
    const evidence = pieces.map(({ work: { id, level }, direction }): Evidence => ({
      citation: id,
      via: undefined,
      locator: 'p. 1',
      direction,
      role: 'finding',
      verb: undefined,
      level,
      note: undefined,
      folder: 'data',
    }));
    return {
      id: claimId(triple),
      ...triple,
      evidence,
      level: claimLevel(evidence),
      standing: claimStanding(evidence),
      ...supportingFamilies(evidence, familyOf),
      derivedBy: undefined,
      premises: [],
    };
  });

const entities = tabulateEntities(
  Object.entries(IDS).flatMap(([kind, ids]) =>
    ids.map((id): Entity => ({
      id,
      kind: ENTITY_KINDS.find((known) => known === kind)!,
      name: id,
      heading: false,
      names: [],
      summary: undefined,
      externalIds: [],
      sources: [],
      folder: 'data',
    })),
  ),
  ['data'],
);

interface Slow {
  readonly id: string;
  readonly premises: readonly Claim[];
}

function deriveSlowly(claims: readonly Claim[]): Slow[] {
  const usable = claims.filter(({ standing, works }) => standing !== 'contested' && works > 0);
  const of = (relation: RelationKind) => usable.filter((claim) => claim.relation === relation);
  const found: Slow[] = [];
  for (const felt of of('felt-in')) {
    for (const through of of('traverses')) {
      if (felt.object !== through.object) continue;
      const id = `${felt.subject}~involves~${through.subject}~channel-by-region`;
      found.push({ id, premises: [felt, through] });
    }
  }
  for (const controls of of('controls')) {
    const { subject, object } = controls;
    found.push({ id: `${subject}~overacts-on~${object}~overacting`, premises: [controls] });
    found.push({ id: `${object}~insults~${subject}~insulting`, premises: [controls] });
  }
  for (const shu of FIVE_SHU.flatMap(of)) {
    for (const phase of of('has-phase')) {
      for (const pertains of of('pertains-to')) {
        for (const corresponds of of('corresponds-to')) {
          if (phase.subject !== shu.subject || pertains.subject !== shu.object) continue;
          if (corresponds.subject !== pertains.object) continue;
          const premises = [shu, phase, pertains, corresponds];
          const [own, theirs] = [phase.object, corresponds.object];
          const role = (name: string, more: readonly Claim[]) =>
            found.push({
              id: `${shu.subject}~${name}-point-of~${shu.object}~${name}-point`,
              premises: [...premises, ...more],
            });
          if (own === theirs) role('horary', []);
          for (const generates of of('generates')) {
            if (generates.subject === own && generates.object === theirs) role('mother', [generates]);
            if (generates.subject === theirs && generates.object === own) role('child', [generates]);
          }
        }
      }
    }
  }
  return found;
}

test('the rules derive exactly what loops over all claims find', () => {
  const rulesSeen = new Set<string | undefined>();
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 40, size: 'max' }), (drawn) => {
      const stored = [...new Map(drawn.map((claim) => [claim.id, claim])).values()];
      const { claims } = openSnapshot(
        buildParts({ version: 'random', folders: ['data'], entities, works: workTable, stored }),
      );
      const expected = Map.groupBy(deriveSlowly(stored), ({ id }) => id);
      const derived = claims.all().filter(({ derivedBy }) => derivedBy !== undefined);

      expect(derived.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
      for (const { id, premises, level, standing, families, derivedBy } of derived) {
        rulesSeen.add(derivedBy);
        const same = expected.get(id)!;
        const all = same.flatMap((one) => one.premises);
        expect([...premises].sort()).toEqual([...new Set(all.map((premise) => premise.id))].sort());
        const idsOf = (one: Pick<Claim, 'families'>) => one.families.map((family) => family.id);
        expect(idsOf({ families }).sort()).toEqual([...new Set(all.flatMap(idsOf))].sort());
        const ranks = same.map((one) => Math.min(...one.premises.map((premise) => levelRank(premise.level))));
        expect(levelRank(level)).toBe(Math.max(...ranks));
        expect(standing).toBe(level === 'uncited' ? 'uncited' : 'supported');
      }
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
  // A test that derives nothing would pass as well.
  expect(
    [...rulesSeen].sort(),
    'each rule needs its loop in deriveSlowly and its premises in SHAPES',
  ).toEqual([...RULE_NAMES].sort());
});
