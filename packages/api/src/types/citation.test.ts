import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

test('the article lists its eight works in order, and each lists the article as citing it', async () => {
  const { data } = await ask(
    '{ citation(id: "agelessherbs-sciatica") { title level cites { key citedBy { key } } defects } }',
  );
  expect(data.citation.cites.map(({ key }: any) => key)).toEqual([
    'qin-qg-2020',
    'hadeed-tapscott-itb-statpearls',
    'liu-ch-2019-dose',
    'liu-ch-2020-fmri',
    'qin-z-2015-review',
    'wang-zx-2009',
    'qin-z-2015-protocol',
    'zeng-mg-2012',
  ]);
  expect(
    data.citation.cites.every(({ citedBy }: any) =>
      citedBy.some(({ key }: any) => key === 'agelessherbs-sciatica'),
    ),
  ).toBe(true);
  expect(data.citation.level).toBe('UNCITED');
  expect(data.citation.defects.length).toBeGreaterThan(0);
});

test('a work has its reference, study facts, identifiers and family', async () => {
  const { data } = await ask(`{ citation(id: "citation:qin-z-2015-review") {
    shortName year doi pmid study { design participants } family { key } familyBasis reference vancouver: reference(style: VANCOUVER) bibtex ris csl } }`);
  expect(data.citation).toMatchObject({
    shortName: 'Qin et al. 2015',
    year: 2015,
    doi: '10.1155/2015/425108',
    pmid: '26576192',
    study: { design: 'SYSTEMATIC_REVIEW' },
  });
  expect(data.citation.family.map(({ key }: any) => key)).toContain('qin-z-2015-protocol');
  expect(data.citation.reference).toMatch(
    /^Qin, Z\., Liu, X\., .*\(2015.*https:\/\/doi\.org\/10\.1155\/2015\/425108$/,
  );
  expect(data.citation.vancouver).toMatch(/^Qin Z, Liu X, /);
  expect(data.citation.bibtex).toMatch(/^@article\{[\s\S]*doi = \{10\.1155\/2015\/425108\}/);
  expect(data.citation.ris).toMatch(/^TY {2}- JOUR[\s\S]*DO {2}- 10\.1155\/2015\/425108/);
  expect(data.citation.csl).toMatchObject({ id: 'qin-z-2015-review', type: 'article-journal' });
  expect(data.citation.csl).not.toHaveProperty('study');
});

test('a work that could not be found is marked and gives no level', async () => {
  const { data } = await ask(
    '{ citation(id: "zeng-mg-2012") { unresolved retracted level study { design } } }',
  );
  expect(data.citation).toEqual({ unresolved: true, retracted: false, level: 'UNCITED', study: null });
});

test('works are found by words, DOI and registration number', async () => {
  const { data } = await ask(`{
    title: citations(text: "dose effect sciatica") { nodes { key } }
    doi: citations(text: "10.2147/JPR.S210672") { nodes { key } }
    registry: citations(text: "NCT03489681") { nodes { key } }
    nothing: citations(text: "zzzz") { totalCount } }`);
  expect(data.title.nodes).toContainEqual({ key: 'liu-ch-2019-dose' });
  expect(data.doi.nodes).toEqual([{ key: 'liu-ch-2019-dose' }]);
  expect(data.registry.nodes).toContainEqual({ key: 'nct03489681' });
  expect(data.nothing.totalCount).toBe(0);
});
