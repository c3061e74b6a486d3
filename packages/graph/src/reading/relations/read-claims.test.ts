import { describe, expect, test } from 'vitest';
import { localId } from '../../text/label.ts';
import type { ReadClaim } from '../model.ts';
import { simplify } from '../../text/simplify.ts';
import { claimsOf } from './example.fixture.ts';
import { CLAIM_EXAMPLES } from './rules/examples.ts';
import { CLAIM_RULES } from './rules/index.ts';
import { TRADITIONAL } from './traditional.ts';

const written = ({ subject, object, direction }: ReadClaim): string =>
  [...(direction === 'disputes' ? ['not'] : []), localId(subject), localId(object)].join(' ');

describe.each(CLAIM_EXAMPLES.map((examples) => [examples.relation, examples] as const))(
  '%s',
  (relation, { says, saysNot }) => {
    const read = (text: string): string[] =>
      claimsOf(text)
        .filter((claim) => claim.relation === relation)
        .map(written);

    test.each(Object.entries(says))('is read from: %s', (text, claims) => {
      expect(read(text).sort()).toEqual([...claims].sort());
    });
    test.each(saysNot)('is not read from: %s', (text) => {
      expect(read(text)).toEqual([]);
    });
  },
);

test('every relation that has a rule has examples, and those of point roles are alike', () => {
  const withExamples = new Set(CLAIM_EXAMPLES.map(({ relation }) => relation));
  const without = CLAIM_RULES.map(({ relation }) => relation).filter((one) => !withExamples.has(one));
  expect(without.filter((one) => !one.endsWith('-point-of'))).toEqual([]);
});

test('what is said in traditional characters is read like what is said in simplified ones', () => {
  expect(claimsOf('{acupoint:LI4}主治{symptom:headache}，緩解{symptom:dental-pain}。').map(written)).toEqual(
    claimsOf('{acupoint:LI4}主治{symptom:headache}，缓解{symptom:dental-pain}。').map(written),
  );
});

test('all characters of templates have their traditional ones', () => {
  const used = new Set(JSON.stringify(CLAIM_RULES).match(/\p{Script=Han}/gu));
  const pairs = Array.from({ length: 0x9fff - 0x4e00 }, (_, offset) => String.fromCodePoint(0x4e00 + offset))
    .map((character) => [character, simplify(character)] as const)
    .filter(([character, one]) => character !== one && used.has(one))
    .map((pair) => pair.join(''));
  expect(pairs.filter((pair) => !TRADITIONAL.includes(pair))).toEqual([]);
});

test('a sentence without end is read in stretches, so that names far apart are not joined', () => {
  const between = 'and so on '.repeat(2000);
  expect(claimsOf(`{acupoint:LI4} ${between} relieves {symptom:headache}`)).toEqual([]);
  expect(claimsOf(`${between} {acupoint:LI4} relieves {symptom:headache}`).map(written)).toEqual([
    'LI4 headache',
  ]);
});

test('a claim is sure by a sure template close to its names; doubt is told', () => {
  const [sure, weak, doubted] = [
    '{acupoint:LI4} relieves {symptom:headache}.',
    '{acupoint:LI4} may be of some use, as the old books of the south say, for {symptom:headache}.',
    '{acupoint:LI4} possibly relieves {symptom:headache}.',
  ].map((text) => claimsOf(text)[0]);
  expect([sure?.sure, weak?.sure ?? false]).toEqual([true, false]);
  expect([sure?.hedge, doubted?.hedge]).toEqual([undefined, 'possibly']);
  expect([sure?.subjectAt, sure?.objectAt]).toEqual([
    { start: 0, end: 3 },
    { start: 13, end: 21 },
  ]);
});
