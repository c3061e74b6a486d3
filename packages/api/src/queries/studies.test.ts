import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

test('the studies of a symptom have what was tried and what came out, against what', async () => {
  const { data } = await ask(`{
    studies(symptom: "sciatica", first: 100) {
      totalCount studies results { result studies }
      nodes { citation { key level study { outcomes { against result } } } treatments { id } symptoms { id } claims { id } }
    }
  }`);
  const { nodes, totalCount, studies, results } = data.studies;
  expect(nodes).toHaveLength(totalCount);
  expect(studies).toBeLessThan(totalCount);
  const trial = nodes.find(({ citation }: any) => citation.key === 'tu-jf-2024');
  expect(trial.citation.study.outcomes).toContainEqual({ against: 'SHAM', result: 'BETTER' });
  expect(trial.claims.length).toBeGreaterThan(0);
  for (const { citation, treatments, symptoms } of nodes) {
    expect(['REGISTERED', 'OBSERVATIONAL', 'RANDOMIZED', 'SYNTHESIZED']).toContain(citation.level);
    expect(treatments.length * symptoms.length).toBeGreaterThan(0);
  }
  const counted = (result: string) => results.find((count: any) => count.result === result).studies;
  expect(results).toHaveLength(5);
  expect(counted('BETTER')).toBeGreaterThan(0);
  expect(counted('NOT_REPORTED')).toBeGreaterThan(counted('BETTER'));
});

test('a filter of studies, by name and by point', async () => {
  const { data } = await ask(`{
    sham: studies(symptom: "sciatica", filter: { against: [SHAM], result: [BETTER] }) { nodes { citation { key } } }
    point: studies(symptom: "sciatica", treatment: "BL25", filter: { design: [RANDOMIZED_TRIAL] }) { nodes { citation { key } treatments { id } } }
  }`);
  expect(data.sham.nodes.map(({ citation }: any) => citation.key)).toContain('tu-jf-2024');
  expect(data.point.nodes).toContainEqual({
    citation: { key: 'wang-zx-2009' },
    treatments: [{ id: 'acupoint:BL25' }],
  });
});

test('results against one thing are those of comparisons with it', async () => {
  const { data } = await ask(`{
    studies(symptom: "migraine", first: 500) {
      studies(against: SHAM) results(against: SHAM) { result studies }
      nodes { citation { id family { id } study { outcomes { against result } } } }
    }
  }`);
  const studiesThat = (isSo: (outcome: any) => boolean) =>
    new Set(
      data.studies.nodes
        .filter(({ citation }: any) => citation.study.outcomes.some(isSo))
        .map(({ citation }: any) => [citation, ...citation.family].map(({ id }: any) => id).sort()[0]),
    ).size;
  expect(data.studies.studies).toBe(studiesThat(({ against }) => against === 'SHAM'));
  for (const { result, studies } of data.studies.results)
    expect([result, studies]).toEqual([
      result,
      studiesThat((outcome) => outcome.against === 'SHAM' && outcome.result === result),
    ]);
});

test('nothing to look for, and a name that nothing has, are refused with what is possible', async () => {
  const refused = async (query: string) => (await ask(query)).errors![0]!.message;
  expect(await refused('{ studies { totalCount } }')).toContain('give a symptom, a treatment or both');
  expect(await refused('{ studies(symptom: "scitaica") { totalCount } }')).toContain('"scitaica"');
});
