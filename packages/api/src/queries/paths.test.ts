import { expect, test } from 'vitest';
import { dataOf, run } from '../testing/run.ts';

const PATHS_QUERY = `{ pathSearch(from: "Wood", to: "low back pain", first: 20) { truncated paths {
  length weakestLevel works nodes { id } claims { id level subject { id } object { id } }
  hops { from { id } to { id } level claims { id level } } } } }`;

test('every path from Wood to low back pain is joined by claims at each hop', () => {
  const { pathSearch } = dataOf(PATHS_QUERY);
  expect(pathSearch.truncated).toBe(false);
  expect(pathSearch.paths.length).toBeGreaterThan(5);
  for (const { length, nodes, claims, hops } of pathSearch.paths) {
    expect([nodes.length, claims.length, hops.length]).toEqual([length + 1, length, length]);
    expect([nodes[0].id, nodes.at(-1).id]).toEqual(['element:wood', 'symptom:low-back-pain']);
    for (const [index, hop] of hops.entries()) {
      expect([hop.from, hop.to]).toEqual([nodes[index], nodes[index + 1]]);
      expect(hop.claims[0].id).toBe(claims[index].id);
      expect(hop.level).toBe(claims[index].level);
      const ends = [claims[index].subject.id, claims[index].object.id];
      expect(ends.toSorted()).toEqual([hop.from.id, hop.to.id].toSorted());
    }
  }
});

test('a path is as strong as its weakest hop, and shorter ones come first', () => {
  const order = ['UNCITED', 'TRADITIONAL', 'REGISTERED', 'OBSERVATIONAL', 'RANDOMIZED', 'SYNTHESIZED'];
  const { paths } = dataOf(PATHS_QUERY).pathSearch;
  for (const { weakestLevel, hops } of paths) {
    const ranks = hops.map(({ level }: any) => order.indexOf(level));
    expect(order.indexOf(weakestLevel)).toBe(Math.min(...ranks));
  }
  const lengths = paths.map(({ length }: any) => length);
  expect(lengths).toEqual(lengths.toSorted((a: number, b: number) => a - b));
});

test('`paths` gives the same as `pathSearch`', () => {
  const args = 'from: "Wood", to: "low back pain", minLevel: TRADITIONAL, derived: false';
  const data = dataOf(
    `{ paths(${args}) { ...P } pathSearch(${args}) { paths { ...P } } } fragment P on Path { nodes { id } }`,
  );
  expect(data.paths.length).toBeGreaterThan(0);
  expect(data.paths).toEqual(data.pathSearch.paths);
});

test('only the requested relations are followed', () => {
  const { paths } = dataOf(
    '{ paths(from: "GB34", to: "element:wood", relations: [POINT_OF, CORRESPONDS_TO]) { claims { relation } } }',
  );
  expect(paths).toEqual([{ claims: [{ relation: 'POINT_OF' }, { relation: 'CORRESPONDS_TO' }] }]);
});

test.each([
  [
    'from: "Atlantis", to: "GB30"',
    'from: nothing has the id or name "Atlantis"; `search` finds what is close to it',
  ],
  [
    'from: "GB30", to: "Atlantis"',
    'to: nothing has the id or name "Atlantis"; `search` finds what is close to it',
  ],
  ['from: "GB30", to: "GB31", maxLength: 9', 'maxLength: 9 is not allowed; allowed: 1 to 8'],
  ['from: "GB30", to: "GB31", first: 0', 'first: 0 is not allowed; allowed: 1 to 100'],
])('(%s) is refused with what is allowed', (args, message) => {
  for (const query of [`{ paths(${args}) { length } }`, `{ pathSearch(${args}) { truncated } }`]) {
    expect(run(query).errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  }
});
