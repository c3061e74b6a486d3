import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { readExampleQuestions } from './example-questions.ts';

const SUPPORTED = expect.objectContaining({ direction: 'SUPPORTS' });
const flat = (lists: any[], of: (item: any) => any[]) => lists.flatMap(of);

/** What a plausible answer to each question contains. */
const PLAUSIBLE: Record<string, (data: any) => void> = {
  '01-points-for-a-symptom': ({ symptom }) => {
    const [gb] = symptom.channels;
    expect(gb.channel.name).toBe('Gallbladder channel');
    expect(gb.points.map(({ point }: any) => point.code)).toEqual(
      expect.arrayContaining(['GB30', 'GB31', 'GB34']),
    );
    for (const { claims } of gb.points)
      for (const { evidence } of claims) expect(evidence).toContainEqual(SUPPORTED);
  },
  '02-why-a-channel-as-bibtex': ({ symptom }) => {
    const why = flat(symptom.channels, ({ because, points }) => [
      ...because,
      ...flat(points, ({ claims }) => claims),
    ]);
    const works = new Set(flat(why, ({ evidence }) => evidence.map(({ citation }: any) => citation.bibtex)));
    expect(works.size).toBeGreaterThan(10);
    for (const bibtex of works) expect(bibtex).toMatch(/^@\w+\{[\s\S]+title = /);
    expect(why.some(({ rule, premises }) => rule !== null && premises.length > 1)).toBe(true);
  },
  '03-paths-from-wood-to-low-back-pain': ({ pathSearch }) => {
    expect(pathSearch.paths.length).toBeGreaterThan(20);
    for (const { nodes } of pathSearch.paths) {
      expect([nodes[0].id, nodes.at(-1).id]).toEqual(['element:wood', 'symptom:low-back-pain']);
    }
    const through = flat(pathSearch.paths, ({ nodes }) => nodes.map(({ id }: any) => id));
    expect(through).toContain('organ:liver');
  },
  '04-claims-on-one-work': ({ audit }) => {
    expect(audit.singleWork.nodes).toHaveLength(100);
    expect(audit.singleWork.totalCount).toBeGreaterThan(1000);
    expect(audit.singleWork.pageInfo.hasNextPage).toBe(true);
    for (const { evidence } of audit.singleWork.nodes) expect(evidence).toContainEqual(SUPPORTED);
  },
  '05-randomized-evidence-for-knee-pain': ({ claims }) => {
    expect(claims.nodes.map(({ subject }: any) => subject.label)).toEqual(
      expect.arrayContaining(['SP9 Yinlingquan', 'ST36 Zusanli', 'GB34 Yanglingquan']),
    );
    for (const { level, evidence } of claims.nodes) {
      expect(['RANDOMIZED', 'SYNTHESIZED']).toContain(level);
      expect(evidence).toContainEqual(expect.objectContaining({ direction: 'SUPPORTS', level }));
    }
  },
  '06-what-a-doi-supports': ({ citations }) => {
    const [work, ...more] = citations.nodes;
    expect([work.key, more]).toEqual(['qin-z-2015-review', []]);
    expect(work.claims.nodes.map(({ sentence }: any) => sentence)).toContain(
      'GB30 (Huantiao) was studied for sciatica',
    );
    for (const { evidence } of work.claims.nodes)
      expect(evidence.map(({ citation }: any) => citation.key)).toContain('qin-z-2015-review');
  },
  '07-where-works-disagree': ({ claims }) => {
    expect(claims.totalCount).toBeGreaterThan(0);
    for (const { evidence } of claims.nodes)
      expect(new Set(evidence.map(({ direction }: any) => direction))).toContain('DISPUTES');
  },
  '08-five-shu-points-of-a-channel': ({ channel }) => {
    expect(channel.points.map(({ number }: any) => number)).toEqual(
      Array.from({ length: 44 }, (_, index) => index + 1),
    );
    expect(channel.points.find(({ code }: any) => code === 'GB34')).toMatchObject({
      hanzi: '陽陵泉',
      phase: { name: 'Earth' },
      roles: expect.arrayContaining([{ relation: 'HE_SEA_POINT_OF', of: { label: 'Gallbladder channel' } }]),
    });
  },
  '09-what-only-follows-by-rule': ({ claims }) => {
    expect(claims.nodes.map(({ sentence }: any) => sentence)).toContain(
      'By rule, sciatica, pain down the inside of the leg, involves the Kidney channel',
    );
    for (const { premises } of claims.nodes) {
      expect(premises.length).toBeGreaterThan(1);
      for (const { evidence } of premises) expect(evidence.length).toBeGreaterThan(0);
    }
  },
  '10-what-is-put-with-wood': ({ element }) => {
    expect([element.generates.name, element.controls.name]).toEqual(['Fire', 'Earth']);
    const names = element.claims.nodes.map(({ subject }: any) => subject.name);
    expect(names).toEqual(expect.arrayContaining(['Liver', 'Gallbladder', 'Tendons', 'Spring', 'Sour']));
  },
  '11-what-he-sea-points-are-said-to-treat': ({ traverse }) => {
    expect(traverse.truncated).toBe(false);
    const kinds = new Set(traverse.nodes.map(({ kind }: any) => kind));
    expect(kinds).toEqual(new Set(['REGION', 'CHANNEL', 'ACUPOINT', 'SYMPTOM']));
    expect(traverse.nodes.map(({ label }: any) => label)).toContain('GB34 Yanglingquan');
    expect(traverse.claims.map(({ sentence }: any) => sentence)).toContain(
      'GB34 (Yanglingquan) is a he-sea point of the Gallbladder channel',
    );
  },
  '12-trials-registered-for-sciatica': ({ claims }) => {
    const trials = flat(claims.nodes, ({ subject, evidence }) =>
      evidence.map(({ citation }: any) => [subject.label, citation.registry, citation.study?.design]),
    );
    expect(trials).toContainEqual(['GB30 Huantiao', 'NCT03489681', 'TRIAL_REGISTRATION']);
  },
  '13-a-point-by-any-name': ({ entity }) => {
    expect(entity.id).toBe('acupoint:GB30');
    expect(entity.names.map(({ text }: any) => text)).toEqual(expect.arrayContaining(['環跳', 'Huántiào']));
    expect(entity.sources.length).toBeGreaterThan(0);
  },
  '14-a-document-claim-by-claim': ({ citation }) => {
    expect(citation.level).toBe('UNCITED');
    expect(citation.cites).toHaveLength(8);
    expect(citation.claims.nodes).toHaveLength(citation.claims.totalCount);
    const alone = citation.claims.nodes.filter(({ works }: any) => works === 1);
    expect(alone.length).toBeGreaterThan(5);
    expect(alone.length).toBeLessThan(citation.claims.totalCount);
  },
  '15-where-evidence-is-missing': ({ dataset, audit }) => {
    const count = (level: string) => dataset.levels.find((row: any) => row.level === level).count;
    expect(audit.uncited.totalCount).toBeLessThanOrEqual(count('UNCITED'));
    expect(audit.uncited.totalCount).toBeGreaterThan(0);
    expect(audit.pointsWithoutStudy.totalCount).toBeGreaterThan(0);
    expect(audit.defectiveCount).toBeGreaterThan(0);
    for (const { works } of audit.doubleCounts) expect(works.length).toBeGreaterThan(1);
  },
  '16-points-on-the-foot-for-headache': ({ symptom }) => {
    const codes = symptom.points.map(({ point }: any) => point.code);
    expect(codes).toEqual(expect.arrayContaining(['LR3', 'BL67', 'GB43']));
    expect(codes).not.toContain('GB20');
    for (const { located } of symptom.points) {
      expect(located[0].sentence).toMatch(/is located in/);
      for (const { evidence } of located) expect(evidence).toContainEqual(SUPPORTED);
    }
    const foot = symptom.pointRegions.find(({ region }: any) => region.id === 'region:foot');
    expect(foot.points).toBe(codes.length);
  },
  '17-what-came-out-against-sham': ({ studies }) => {
    expect(studies.studies).toBeGreaterThan(0);
    expect(studies.nodes.length).toBeGreaterThanOrEqual(studies.studies);
    for (const { citation } of studies.nodes)
      expect(citation.study.outcomes.map(({ against }: any) => against)).toContain('SHAM');
  },
  '18-what-stands-behind-a-text': ({ reading: { counts, sentences, listed } }) => {
    expect(counts).toMatchObject({ referring: 1, listed: 1, bodies: 1 });
    const named = flat(sentences, ({ mentions }) => mentions.map(({ entity }: any) => entity.id));
    expect(named).toEqual(expect.arrayContaining(['acupoint:LI4', 'symptom:headache', 'acupoint:GB20']));
    const read = flat(sentences, ({ claims }) => claims);
    expect(read.map(({ known }: any) => known?.id)).toContain('acupoint:LI4~treats~symptom:headache');
    expect(listed[0].citation).toEqual({ id: 'citation:who-2008' });
  },
};

const questions = readExampleQuestions();

test('there are eighteen questions, each with a title, a remark and a check of its answer', () => {
  expect(questions.map(({ name }) => name)).toEqual(Object.keys(PLAUSIBLE));
  expect(questions).toHaveLength(18);
  for (const { title, remark } of questions) {
    expect(title).toMatch(/\?$/);
    expect(remark).toMatch(/\.$/);
  }
});

test.each(questions)('$name is answered', async ({ name, query }) => {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  PLAUSIBLE[name]!(data);
});
