import { ENTITY_KINDS, EVIDENCE_LEVELS, RELATION_KINDS, STANDINGS } from '@jingluo/graph/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../map/fact.ts';
import { packFacts, unpackFacts } from './facts.ts';

const id = fc
  .tuple(fc.constantFrom(...ENTITY_KINDS), fc.stringMatching(/^[a-z]{1,3}$/))
  .map(([kind, local]) => `${kind}:${local}`);
const fact: fc.Arbitrary<Fact> = fc
  .record({
    subject: id,
    relation: fc.constantFrom(...RELATION_KINDS),
    object: id,
    level: fc.constantFrom(...EVIDENCE_LEVELS),
    standing: fc.constantFrom(...STANDINGS),
    againstSham: fc.boolean(),
    rule: fc.constantFrom('', 'overacting', 'channel-by-region'),
  })
  .map(({ rule, ...rest }) => ({
    id: [rest.subject, rest.relation, rest.object, ...(rule ? [rule] : [])].join('~'),
    ...rest,
    derived: rule !== '',
  }));

test('claims are unpacked as they were packed', () => {
  fc.assert(
    fc.property(fc.array(fact), (facts) => {
      const packed = packFacts('v', facts);
      expect(unpackFacts(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(facts);
    }),
    { seed: 20261129 },
  );
});
