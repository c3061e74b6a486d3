import { expect, test } from 'vitest';
import type { Manifest } from './installed.ts';
import { licenceOf, licenceProblems } from './licence-policy.ts';

const pack = (name: string, license?: unknown): Manifest => ({ name, version: '1.0.0', license });

test('a package that runs needs a licence of the list, one that builds may have a few more', () => {
  const mit = pack('free', 'MIT');
  const mozilla = pack('mozilla', 'MPL-2.0');
  const gnu = pack('gnu', 'GPL-3.0-only');
  expect(licenceProblems({ shipped: [mit], all: [mit, mozilla], exceptions: {} })).toEqual([]);
  expect(licenceProblems({ shipped: [mozilla], all: [mozilla, gnu], exceptions: {} })).toEqual([
    expect.stringMatching(
      /^mozilla@1\.0\.0 is under MPL-2\.0, which is not allowed in what runs; allowed: 0BSD, /,
    ),
    expect.stringMatching(/^gnu@1\.0\.0 is under GPL-3\.0-only, which is not allowed in tools; allowed: /),
  ]);
});

test('of two licences to choose from one must be allowed, of two that both hold each', () => {
  const problems = (license: string) => {
    const one = pack('both', license);
    return licenceProblems({ shipped: [one], all: [one], exceptions: {} }).length;
  };
  expect(['MIT OR GPL-3.0-only', '(MIT AND BSD-3-Clause)', 'MIT AND GPL-3.0-only'].map(problems)).toEqual([
    0, 0, 1,
  ]);
});

test('a licence that is none, is missing or is of an old form is named as it is', () => {
  const all = [pack('see', 'SEE LICENSE IN readme'), pack('none'), pack('old', { type: 'MIT' })];
  expect(licenceProblems({ shipped: [], all, exceptions: {} }).map((line) => line.split(',')[0])).toEqual([
    'see@1.0.0 is under SEE LICENSE IN readme',
    'none@1.0.0 is under no licence that its package.json names',
    'old@1.0.0 is under {"type":"MIT"}',
  ]);
});

test('an exception holds for the licence that it names, and fails when nothing needs it', () => {
  const exceptions = { special: { named: 'MPL-2.0', licence: 'MPL-2.0', why: 'unchanged' } };
  const problems = (license: string) => {
    const one = pack('special', license);
    return licenceProblems({ shipped: [one], all: [one], exceptions });
  };
  expect(problems('MPL-2.0')).toEqual([]);
  expect(problems('MIT')).toEqual(['the exception for special is not needed: take it out']);
  expect(problems('GPL-3.0-only')).toHaveLength(2);
  expect(licenceOf(pack('citeproc', 'CPAL-1.0 OR AGPL-1.0'))).toBe('CPAL-1.0');
});
