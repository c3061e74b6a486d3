import { expect, test } from 'vitest';
import { dataOf } from '../testing/run.ts';

/* Which points for pain down the side of the leg, on which channel, why, and according to which works, as BibTeX? */
const QUESTION = `{
  symptom(id: "sciatica-lateral") {
    channels {
      channel { code }
      because { ...Why premises { ...Why } }
      points { point { code } match level works claims { ...Why } }
    }
  }
}
fragment Why on Claim {
  id sentence level standing works derivedBy rule
  evidence { direction level locator citation { id bibtex } }
}`;

test('one query says which points, on which channel, why, and by which works, as BibTeX', () => {
  const [first, ...more] = dataOf(QUESTION).symptom.channels;
  expect(first.channel.code).toBe('GB');
  expect(first.points.map(({ point }: any) => point.code)).toEqual(
    expect.arrayContaining(['GB30', 'GB31', 'GB34']),
  );
  const claims = [first, ...more].flatMap(({ because, points }: any) => [
    ...because.flatMap((claim: any) => [claim, ...claim.premises]),
    ...points.flatMap((point: any) => point.claims),
  ]);
  for (const { derivedBy, rule, evidence } of claims) {
    if (derivedBy === null) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { locator, citation } of evidence) {
        expect(locator).not.toBe('');
        expect(citation.bibtex).toMatch(/^@\w+\{/);
      }
    } else {
      expect([evidence, typeof rule]).toEqual([[], 'string']);
    }
  }
  expect(claims.filter(({ derivedBy }: any) => derivedBy !== null).length).toBeGreaterThan(0);
});

test('every derived claim has premises with evidence', () => {
  const derived = dataOf(QUESTION)
    .symptom.channels.flatMap(({ because }: any) => because)
    .filter(({ derivedBy }: any) => derivedBy !== null);
  expect(derived.length).toBeGreaterThan(0);
  for (const { premises } of derived) {
    expect(premises.length).toBeGreaterThan(1);
    expect(premises.every(({ evidence }: any) => evidence.length > 0)).toBe(true);
  }
});

test('a traversal, a path and a neighbourhood give claims with their evidence for each hop', () => {
  const { traverse, paths, neighborhood } = dataOf(`{
    traverse(from: ["GB30"], steps: [{ relation: [POINT_OF] }, { to: [REGION] }], derived: false) { claims { ...Why } }
    paths(from: "Wood", to: "low back pain", derived: false) { hops { claims { ...Why } } }
    neighborhood(ids: ["GB30"], derived: false) { claims { ...Why } } }
    fragment Why on Claim { evidence { locator citation { bibtex } } }`);
  const hops = paths.flatMap((path: any) => path.hops.flatMap((hop: any) => hop.claims));
  for (const claims of [traverse.claims, hops, neighborhood.claims]) {
    expect(claims.length).toBeGreaterThan(2);
    expect(claims.every(({ evidence }: any) => evidence.length > 0)).toBe(true);
  }
});
