import { expect, test } from 'vitest';
import { shippedSnapshot } from '../read/shipped.ts';
import { POINT_COUNTS } from '../vocabulary/channels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';

const ARTICLE = 'citation:agelessherbs-sciatica';
const { graph, citations } = shippedSnapshot();
const claims = graph.mapEdges((_, claim) => claim);
const ofWork = (work: string) =>
  claims.filter(({ evidence }) => evidence.some(({ citation }) => citation === work));
const triples = (relation: string) =>
  claims.filter((claim) => claim.relation === relation).map(({ subject, object }) => `${subject} ${object}`);

test('no claim of the article names a source', () => {
  const article = ofWork(ARTICLE);
  expect(article.length).toBeGreaterThan(40);
  const levels = article.flatMap(({ evidence }) =>
    evidence.filter(({ citation }) => citation === ARTICLE).map(({ level }) => level),
  );
  expect(new Set(levels)).toEqual(new Set(['uncited']));
});

test('every claim of the article has section and paragraph, and its statement number', () => {
  const pieces = ofWork(ARTICLE).flatMap(({ evidence }) =>
    evidence.filter(({ citation }) => citation === ARTICLE),
  );
  expect(pieces.filter(({ locator }) => !/^section \d, (?:paragraph \d|heading)$/.test(locator))).toEqual([]);
  expect(pieces.filter(({ note }) => !/^C\d\d\b/.test(note ?? ''))).toEqual([]);
});

test('no claim of the article is about a point or the Bladder channel', () => {
  const ends = ofWork(ARTICLE).flatMap(({ subject, object }) => [subject, object]);
  expect(ends.filter((id) => id.startsWith('acupoint:') || id === 'channel:BL')).toEqual([]);
});

test('the article lists eight works; one could not be found, and two pairs count once', () => {
  const article = citations.get(ARTICLE)!;
  expect(article.cites).toHaveLength(8);
  const works = article.cites.map((id) => citations.get(id)!);
  expect(works.filter(({ fields }) => fields.unresolved).map(({ id }) => id)).toEqual([
    'citation:zeng-mg-2012',
  ]);
  expect(new Set(works.map(({ family }) => family)).size).toBe(6);
  expect(works.filter(({ fields }) => fields.defects === undefined && fields.unresolved)).toEqual([]);
});

test('none of the eight works mentions acupressure, oils, herbs or a pattern', () => {
  const ends = citations
    .get(ARTICLE)!
    .cites.flatMap((work) => ofWork(work))
    .flatMap((claim) =>
      claim.evidence.some(({ citation }) => citation === ARTICLE) ? [] : [claim.subject, claim.object],
    );
  expect(ends.filter((id) => id.startsWith('pattern:') || /acupressure|oil|herb|topical/.test(id))).toEqual(
    [],
  );
});

test('the little toe is contested by the WHO standard, and no channel is derived from it', () => {
  const claim = graph.getEdgeAttributes('symptom:sciatica-lateral~felt-in~region:little-toe');
  expect([claim.standing, claim.level]).toEqual(['contested', 'uncited']);
  expect(claim.evidence.map(({ citation, direction }) => `${direction} ${citation}`)).toEqual(
    expect.arrayContaining([`supports ${ARTICLE}`, 'disputes citation:who-2008']),
  );
  expect(claims.filter(({ premises }) => premises.includes(claim.id))).toEqual([]);
});

test('Wang 2009 studied BL24, BL25 and BL26 for sciatica, at the level of a randomized trial', () => {
  for (const point of ['BL24', 'BL25', 'BL26']) {
    const { evidence } = graph.getEdgeAttributes(`acupoint:${point}~studied-for~symptom:sciatica`);
    expect(evidence).toContainEqual(
      expect.objectContaining({ citation: 'citation:wang-zx-2009', level: 'randomized' }),
    );
  }
  expect(citations.get('citation:wang-zx-2009')?.fields.study?.participants).toBe(139);
});

test('the five elements have both cycles, closed and opposite', () => {
  expect(triples('generates').sort()).toEqual([
    'element:earth element:metal',
    'element:fire element:earth',
    'element:metal element:water',
    'element:water element:wood',
    'element:wood element:fire',
  ]);
  expect(triples('controls').sort()).toEqual([
    'element:earth element:water',
    'element:fire element:metal',
    'element:metal element:wood',
    'element:water element:fire',
    'element:wood element:earth',
  ]);
});

test('the Gallbladder channel ends at the fourth toe and the Bladder channel at the little toe', () => {
  const traverses = triples('traverses');
  expect(traverses).toContain('channel:GB region:fourth-toe');
  expect(traverses).toContain('channel:BL region:little-toe');
  expect(traverses).not.toContain('channel:GB region:little-toe');
});

test('every stored claim has evidence, and every relation is in the table', () => {
  const stored = claims.filter(({ derivedBy }) => derivedBy === undefined);
  expect(stored.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  expect(claims.filter(({ relation }) => !RELATION_KINDS.includes(relation))).toEqual([]);
});

test('every entity has a claim', () => {
  expect(graph.filterNodes((id) => graph.degree(id) === 0)).toEqual([]);
});

test('all 361 points of the WHO standard are there, each with a claim to its channel', () => {
  const standard = Object.entries(POINT_COUNTS).flatMap(([code, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `acupoint:${code}${index + 1}`,
      channel: `channel:${code}`,
    })),
  );
  const points = graph.filterNodes((id, { kind }) => kind === 'acupoint' && !id.startsWith('acupoint:EX-'));
  expect(standard).toHaveLength(361);
  expect(points.sort()).toEqual(standard.map(({ id }) => id).sort());
  expect(standard.filter(({ id, channel }) => !graph.hasEdge(`${id}~point-of~${channel}`))).toEqual([]);
});

test('point roles are complete where their channels are recorded', () => {
  const count = (relation: string) => new Set(triples(relation).map((triple) => triple.split(' ')[0])).size;
  const shu = ['jing-well', 'ying-spring', 'shu-stream', 'jing-river', 'he-sea'].map((role) =>
    count(`${role}-point-of`),
  );
  expect(shu).toEqual([12, 12, 12, 12, 12]);
  expect(['has-phase', 'source-point-of', 'connecting-point-of', 'cleft-point-of'].map(count)).toEqual([
    60, 12, 15, 16,
  ]);
  expect(['front-mu-point-of', 'back-shu-point-of', 'lower-he-sea-point-of'].map(count)).toEqual([12, 12, 6]);
  expect(['meeting-point-of', 'confluent-point-of'].map(count)).toEqual([8, 8]);
});

test('nearly every point has indications from a textbook, and no claim of success is only registered', () => {
  const treats = claims.filter(({ relation }) => relation === 'treats');
  const byBook = treats.filter(({ evidence }) =>
    evidence.some(({ citation }) => citation === 'citation:chinese-acupuncture-moxibustion-1999'),
  );
  expect(byBook.length).toBeGreaterThan(1500);
  expect(new Set(byBook.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(349);
  expect(treats.filter(({ level }) => level === 'registered')).toEqual([]);
});

test('every pattern shows as something and involves an organ, a channel or an element, except those listed here', () => {
  const patterns = graph.filterNodes((_, { kind }) => kind === 'pattern');
  const without = (relation: string) =>
    patterns
      .filter((id) => !graph.someOutEdge(id, (_, claim) => claim.relation === relation))
      .map((id) => id.slice('pattern:'.length))
      .sort();
  expect(patterns.length).toBeGreaterThanOrEqual(40);
  const ofTheArticle = ['constitutional-imbalance', 'organ-deficiency', 'organ-excess'];
  expect(without('manifests-as')).toEqual([...ofTheArticle, 'water-imbalance', 'wood-imbalance'].sort());
  const ofNoOrgan = [
    ...['qi-deficiency', 'qi-sinking', 'qi-stagnation', 'blood-deficiency', 'blood-heat', 'blood-stasis'],
    ...['qi-and-blood-deficiency', 'qi-and-blood-stagnation', 'yin-deficiency', 'yang-deficiency'],
  ];
  const ofAnyChannel = [
    ...['bi-syndrome', 'wandering-bi', 'painful-bi', 'fixed-bi', 'heat-bi', 'wind-in-head-channels'],
    ...['wind-cold-dampness', 'cold-dampness-obstruction', 'damp-heat-obstruction'],
  ];
  expect(without('involves')).toEqual([...ofTheArticle, ...ofNoOrgan, ...ofAnyChannel].sort());
});

const points = (extra: boolean) =>
  graph
    .filterNodes((id, { kind }) => kind === 'acupoint' && id.startsWith('acupoint:EX-') === extra)
    .map((id) => id.slice('acupoint:'.length));
/** The points without another name of the language than the preferred one, which is English, and the WHO code. */
const lacking = (codes: readonly string[], language: string) =>
  codes.filter(
    (code) =>
      !graph
        .getNodeAttributes(`acupoint:${code}`)
        .names.some((name) => name.language === language && !name.preferred && name.text !== code),
  );

test('every channel point has pinyin with tones, both forms of its characters, a translation and a code of another scheme', () => {
  for (const language of ['zh-Latn-pinyin', 'zh-Hant', 'zh-Hans', 'en', 'code'])
    expect([language, lacking(points(false), language)]).toEqual([language, []]);
});

test('the 48 extra points of the WHO have pinyin with tones, characters and a place; all but 14 have an English name', () => {
  const parts = { HN: 15, CA: 1, B: 9, UE: 11, LE: 12 };
  const codes = Object.entries(parts).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, index) => `EX-${part}${index + 1}`),
  );
  expect(points(true).sort()).toEqual(codes.toSorted());
  for (const language of ['zh-Latn-pinyin', 'zh-Hant', 'zh-Hans'])
    expect([language, lacking(codes, language)]).toEqual([language, []]);
  expect(lacking(codes, 'en')).toEqual([
    ...['EX-HN8', 'EX-HN9', 'EX-B5', 'EX-B6', 'EX-B9', 'EX-UE3', 'EX-UE4', 'EX-UE5', 'EX-UE6'],
    ...['EX-LE1', 'EX-LE8', 'EX-LE9', 'EX-LE11', 'EX-LE12'],
  ]);
  const placeless = codes.filter(
    (code) => !graph.someOutEdge(`acupoint:${code}`, (_, { relation }) => relation === 'located-in'),
  );
  expect(placeless).toEqual([]);
});

test('every channel point, and all extra points but five, have an indication from a book', () => {
  const withoutBook = (codes: readonly string[]) =>
    codes.filter(
      (code) =>
        !graph.someOutEdge(
          `acupoint:${code}`,
          (_, { relation, level }) => relation === 'treats' && level !== 'uncited',
        ),
    );
  expect(withoutBook(points(false))).toEqual([]);
  expect(withoutBook(points(true)).sort()).toEqual(['EX-B5', 'EX-B6', 'EX-HN2', 'EX-HN8', 'EX-LE12']);
});

test('whether ST17 treats anything is contested', () => {
  const { standing, level } = graph.getEdgeAttributes('acupoint:ST17~treats~symptom:mastitis');
  expect([standing, level]).toEqual(['contested', 'traditional']);
});

test('most crossing points are in several works, and no point crosses its own channel', () => {
  const crossing = claims.filter(({ relation }) => relation === 'crossing-point-of');
  expect(crossing.length).toBeGreaterThanOrEqual(193);
  expect(new Set(crossing.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(106);
  // A book beside one that it draws on is no second witness.
  expect(crossing.filter(({ works }) => works > 1).length).toBeGreaterThanOrEqual(96);
  const codeOf = (id: string) => id.replace(/^[a-z]+:|\d+$/g, '');
  expect(crossing.filter(({ subject, object }) => codeOf(subject) === codeOf(object))).toEqual([]);
  const crossed = (point: string) =>
    crossing
      .filter(({ subject }) => subject === point)
      .map(({ object }) => codeOf(object))
      .sort();
  expect(crossed('acupoint:GV14')).toEqual(['BL', 'GB', 'LI', 'SI', 'ST', 'TE']);
  expect(crossed('acupoint:SP6')).toEqual(['KI', 'LR', 'YinHV']);
  expect(crossed('acupoint:GB30')).toEqual(['BL']);
});

test('the six points for which the WHO gives two places say so, with the page', () => {
  const open = claims.flatMap(({ subject, relation, evidence }) =>
    relation === 'located-in'
      ? evidence
          .filter(({ citation, note }) => citation === 'citation:who-2008' && note?.includes('two places'))
          .map(({ locator }) => `${subject} ${locator}`)
      : [],
  );
  expect([...new Set(open)].sort()).toEqual([
    'acupoint:GB30 page 186',
    'acupoint:GV26 page 216',
    'acupoint:LI19 page 43',
    'acupoint:LI20 page 43',
    'acupoint:PC8 page 155',
    'acupoint:PC9 page 156',
  ]);
});
