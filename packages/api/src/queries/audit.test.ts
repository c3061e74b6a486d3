import { expect, test } from 'vitest';
import { dataOf } from '../testing/run.ts';

test('the audit lists claims without a source, disputed ones, and those of one work', () => {
  const { audit } = dataOf(`{ audit {
    uncited(first: 500) { totalCount nodes { level standing derivedBy } }
    contested { totalCount nodes { standing evidence { direction } } }
    singleWork(first: 500) { totalCount nodes { works derivedBy } } } }`);
  expect(
    new Set(
      audit.uncited.nodes.map(({ level, standing, derivedBy }: any) => `${level} ${standing} ${derivedBy}`),
    ),
  ).toEqual(new Set(['UNCITED UNCITED null']));
  expect(audit.contested.nodes.length).toBe(audit.contested.totalCount);
  for (const { standing, evidence } of audit.contested.nodes) {
    expect(standing).toBe('CONTESTED');
    expect(evidence.some(({ direction }: any) => direction === 'DISPUTES')).toBe(true);
  }
  expect(new Set(audit.singleWork.nodes.map(({ works, derivedBy }: any) => `${works} ${derivedBy}`))).toEqual(
    new Set(['1 null']),
  );
});

test('the numbers of the audit match those of `claims` and `dataset`', () => {
  const data = dataOf(`{
    audit { uncited(first: 0) { totalCount } contested(first: 0) { totalCount } defectiveCount defective { id } }
    uncited: claims(first: 0, filter: { standing: [UNCITED], derived: false }) { totalCount }
    dataset { contestedClaims } }`);
  expect(data.audit.uncited).toEqual(data.uncited);
  expect(data.audit.contested.totalCount).toBe(data.dataset.contestedClaims);
  expect(data.audit.defectiveCount).toBe(data.audit.defective.length);
});

test('the audit lists works and points by what is missing', () => {
  const { audit } = dataOf(`{ audit {
    defective { defects } unresolved { nodes { id unresolved } } retracted { totalCount nodes { retracted } }
    unused(first: 500) { nodes { id claims(first: 0) { totalCount } } }
    pointsWithoutStudy(first: 500) { totalCount nodes { kind claims(minLevel: REGISTERED, derived: false, first: 0) { totalCount } } }
    studiesWithoutPoint(first: 500) { nodes { level } }
    doubleCounts { claims works { id family { id } } } } }`);
  expect(audit.defective.every(({ defects }: any) => defects.length > 0)).toBe(true);
  expect(audit.unresolved.nodes).toContainEqual({ id: 'citation:zeng-mg-2012', unresolved: true });
  expect(audit.retracted.nodes.length).toBe(audit.retracted.totalCount);
  expect(audit.unused.nodes.every(({ claims }: any) => claims.totalCount === 0)).toBe(true);
  for (const { kind, claims } of audit.pointsWithoutStudy.nodes) {
    expect([kind, claims.totalCount]).toEqual(['ACUPOINT', 0]);
  }
  expect(
    audit.studiesWithoutPoint.nodes.some(({ level }: any) => ['UNCITED', 'TRADITIONAL'].includes(level)),
  ).toBe(false);
  expect(
    audit.doubleCounts.some(({ works }: any) =>
      works.some(({ id }: any) => id === 'citation:qin-z-2015-review'),
    ),
  ).toBe(true);
});

test('the audit lists where works differ without disputing each other', () => {
  const { audit } = dataOf(`{ audit { differences { subject { id } relation claims {
    subject { id } relation object { id } evidence { direction citation { id } } } } } }`);
  expect(audit.differences.length).toBeGreaterThan(0);
  for (const { subject, relation, claims } of audit.differences) {
    expect(claims.length).toBeGreaterThan(1);
    for (const claim of claims) expect([claim.subject, claim.relation]).toEqual([subject, relation]);
  }
  expect(audit.differences.map(({ subject }: any) => subject.id)).toContain('region:ear');
});

test('the numbers by relation add up to those of the lists', () => {
  const { audit, dataset } = dataOf(`{
    audit { uncited(first: 0) { totalCount } singleWork(first: 0) { totalCount }
      relations { relation claims uncited contested singleWork } kinds { kind claims } }
    dataset { claims } }`);
  const sum = (field: string) => audit.relations.reduce((all: number, row: any) => all + row[field], 0);
  expect([sum('claims'), sum('uncited'), sum('singleWork')]).toEqual([
    dataset.claims,
    audit.uncited.totalCount,
    audit.singleWork.totalCount,
  ]);
  expect(audit.kinds.map(({ kind }: any) => kind)).toContain('ACUPOINT');
});

test('every number by relation and by kind is the length of a list of `claims`', () => {
  const { audit } = dataOf(
    `{ audit { relations { relation uncited contested singleWork } kinds { kind uncited contested singleWork } } }`,
  );
  const rows = [
    ...audit.relations.map((row: any) => ({ ...row, by: `relation: [${row.relation}]` })),
    ...audit.kinds.map((row: any) => ({ ...row, by: `kind: [${row.kind}]` })),
  ];
  const lists = dataOf(
    `{ ${rows
      .map(
        ({ by }, index) => `
      u${index}: claims(first: 0, filter: { ${by}, standing: [UNCITED], derived: false }) { totalCount }
      c${index}: claims(first: 0, filter: { ${by}, standing: [CONTESTED], derived: false }) { totalCount }
      s${index}: claims(first: 0, filter: { ${by}, works: 1, derived: false }) { totalCount }`,
      )
      .join('\n')} }`,
  );
  for (const [index, { uncited, contested, singleWork }] of rows.entries()) {
    expect([lists[`u${index}`], lists[`c${index}`], lists[`s${index}`]]).toEqual(
      [uncited, contested, singleWork].map((totalCount) => ({ totalCount })),
    );
  }
});
