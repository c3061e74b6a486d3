import { expect, test } from 'vitest';
import { dataOf } from '../testing/run.ts';

test('works are filtered by design, year and subject', () => {
  const { citations } = dataOf(`{ citations(first: 500, sort: YEAR,
    filter: { design: [RANDOMIZED_TRIAL], until: 2005, relation: [STUDIED_FOR], kind: [ACUPOINT] }) {
    totalCount nodes { year study { design } } } }`);
  const years = citations.nodes.map(({ year }: any) => year);
  expect(citations.totalCount).toBeGreaterThan(5);
  expect(years).toEqual(years.toSorted((a: number, b: number) => b - a));
  expect(Math.max(...years)).toBeLessThanOrEqual(2005);
  expect(new Set(citations.nodes.map(({ study }: any) => study.design))).toEqual(
    new Set(['RANDOMIZED_TRIAL']),
  );
});

test('works about a thing are those with evidence for its claims', () => {
  const { about, named, unknown, claims } = dataOf(`{
    about: citations(first: 500, filter: { about: "acupoint:GB30", relation: [TREATS] }) { nodes { id } }
    named: citations(first: 500, filter: { about: "环跳", relation: [TREATS] }) { nodes { id } }
    unknown: citations(filter: { about: "GB300" }) { totalCount }
    claims(first: 500, filter: { entity: "acupoint:GB30", relation: [TREATS] }) { nodes { evidence { citation { id } } } } }`);
  const works = claims.nodes.flatMap(({ evidence }: any) => evidence.map(({ citation }: any) => citation.id));
  expect(about.nodes.map(({ id }: any) => id)).toEqual([...new Set(works)].toSorted());
  expect(about.nodes.length).toBeGreaterThan(3);
  expect(named).toEqual(about);
  expect(unknown).toEqual({ totalCount: 0 });
});

test('pages of a sorted list join without a gap', () => {
  const all = dataOf(`{ citations(first: 500, sort: CLAIMS) { nodes { id } } }`).citations.nodes;
  const first = dataOf(
    `{ citations(first: 20, sort: CLAIMS) { nodes { id } pageInfo { endCursor } } }`,
  ).citations;
  const second = dataOf(
    `{ citations(first: 20, sort: CLAIMS, after: "${first.pageInfo.endCursor}") { nodes { id } } }`,
  ).citations;
  expect([...first.nodes, ...second.nodes]).toEqual(all.slice(0, 40));
});

test('a work is formatted in AMA style', () => {
  const { citation } = dataOf(`{ citation(id: "qin-z-2015-review") { reference(style: AMA) } }`);
  expect(citation.reference).toMatch(/^Qin Z, Liu X, Wu J, .* 2015;2015:1-13\. doi:10\.1155\/2015\/425108$/);
});
