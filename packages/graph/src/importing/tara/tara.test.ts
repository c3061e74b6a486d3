import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { importTables } from '../import-tables.ts';
import { phrasesOf } from '../phrases.ts';
import { writeTables } from '../write-tables.ts';
import { tara } from './importer.ts';

const DATA = datasetFrom({
  'citations.yaml': `
tara-2025:
  type: dataset
  title: TARA
  study: { design: dataset }
  defects: [Misspelt pinyin at BL32 (Chiliao).]
  seen: [x]
who-2008: { type: standard, title: W, study: { design: standard }, seen: [x] }
chinese-acupuncture-moxibustion-1999:
  { type: book, title: B, ISBN: 978-7119017587, study: { design: textbook }, seen: [x] }
allais:
  { type: article-journal, title: A, DOI: 10.1000/X, study: { design: randomized-trial }, seen: ['TARA pain-related-articles.csv, ID 1'] }
moved: { type: article-journal, title: M, DOI: 10.1000/ABC, study: { design: randomized-trial }, seen: [x] }
`,
  'channels.yaml': `
BL: { name: Bladder channel, names: { en: Bladder meridian, code: UB }, sources: { tara-2025: x } }
GV: { name: Governor Vessel, names: { en: Du channel, code: DU }, sources: { tara-2025: x } }
ST: { name: Stomach channel, names: { en: Stomach meridian }, sources: { tara-2025: x } }
`,
  'organs.yaml': 'gallbladder: { name: Gallbladder }',
  'acupoints.yaml': `
BL19: { name: Danshu }
BL20: { name: Pishu }
BL21: { name: Weishu }
BL32: { name: Ciliao }
GV4: { name: Mingmen }
ST17: { name: Ruzhong }
ST36: { name: Zusanli }
EX-HN5: { name: Taiyang }
EX-HN12: { name: Jinjin }
`,
  'regions.yaml': `
vessels: { name: Vessels }
upper-back: { name: Upper back }
chest: { name: Chest, externalIds: { uberon: 'UBERON:0016416' }, sources: { tara-2025: x } }
`,
  'symptoms.yaml': `
abdominal-distension: { name: Abdominal distension }
headache: { name: Headache }
knee-osteoarthritis: { name: Knee osteoarthritis }
migraine: { name: Migraine, externalIds: { mondo: 'MONDO:0005277' }, sources: { tara-2025: x } }
vomiting: { name: Vomiting }
pregnancy: { name: Pregnancy }
`,
  'remedies.yaml': 'moxibustion: { name: Moxibustion }\ndeep-needling: { name: Deep needling }',
  'claims/tara-2025.yaml': `
claims:
  - { subject: acupoint:EX-HN12, located-in: region:chest, locator: 'table of extra points, Jinjing' }
  - { subject: acupoint:BL19, back-shu-point-of: organ:gallbladder, locator: 'table of special points, BL 19' }
  - { subject: acupoint:BL21, confluent-point-of: channel:GV, locator: 'table of kinds of special points, Confluent Point' }
`,
  'claims/who-2008.yaml': `
claims:
  - { subject: acupoint:BL21, point-of: channel:BL, located-in: region:upper-back, locator: page 110 }
`,
  'claims/chinese-acupuncture-moxibustion-1999.yaml': `
via: tara-2025
claims:
  - { subject: acupoint:BL21, treats: symptom:vomiting, locator: 'BL21, indications' }
`,
  'claims/allais.yaml': `
via: tara-2025
claims:
  - { subject: acupoint:ST36, studied-for: symptom:migraine, locator: 'article, list of points (read in TARA’s table of articles, no. 1)' }
`,
});
const PHRASES = new Map(
  phrasesOf('| abdominal distension, fullness and pain | TARA | `abdominal-distension` |', 'TARA'),
);
const who = (page: string) => `"World Health Organization. Regional Office, 2008. Page ${page}"`;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kg-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Imports tables with these lines; the other tables are empty. */
function imported(lines: Readonly<Record<string, readonly string[]>>) {
  writeTables(folder, tara, lines);
  const { added, counts, remarks } = importTables(tara, folder, DATA, PHRASES);
  return {
    outcomes: Object.fromEntries(
      counts
        .filter(({ rows }) => rows > 0)
        .map(({ file, imported: taken, merged, refused }) => [file, [taken, merged, refused]]),
    ),
    remarks: remarks.map(({ about, line, reason, value }) => `${about} ${line} ${reason} [${value}]`),
    claims: [...added.statements.values()].map(({ citation, via, subject, relation, object, locator }) =>
      [citation, via, subject, relation, object, locator].filter((part) => part !== undefined).join(' | '),
    ),
    added,
  };
}

test('a point adds names and the claims of the works it quotes, but no wrong alias or misprint', () => {
  const { outcomes, remarks, claims, added } = imported({
    'acupoints.csv': [
      `BL 21,"Bladder 21, Front-Mu Point of the Stomach, UB 21, BL20",Bladder Meridian,Weishu,,${who('110')},"Vomiting, (Chinese acupuncture and moxibustion, 1999)",`,
      `BL 20,,Bladder Meridian,"Pi Shu",Spleen Point,${who('110.')},"Abdominal distension, fullness and pain; vomiting, unheard of.",`,
      `BL 32,BL32,Bladder Meridian,Chiliao,,,,`,
      `Du 4,GV4,Du Channel,,,${who('206')},Headache,`,
      `ST 17 M,Stomach 17 (Male),Stomach Meridian,Ruzhong,,${who('50')},,`,
      `ST 99,,Stomach Meridian,Nowhere,,${who('50')},,`,
    ],
  });
  expect(outcomes).toEqual({ 'acupoints.csv': [3, 1, 2] });
  const book = 'citation:chinese-acupuncture-moxibustion-1999 | citation:tara-2025';
  expect(claims).toEqual([
    'citation:who-2008 | citation:tara-2025 | acupoint:BL20 | point-of | channel:BL | page 110',
    `${book} | acupoint:BL20 | treats | symptom:abdominal-distension | BL20, indications`,
    `${book} | acupoint:BL20 | treats | symptom:vomiting | BL20, indications`,
    'citation:who-2008 | citation:tara-2025 | acupoint:GV4 | point-of | channel:GV | page 206',
    `${book} | acupoint:GV4 | treats | symptom:headache | GV4, indications`,
  ]);
  expect([...added.entities].map(([id, { names }]) => [id, ...names.map(({ text }) => text)])).toEqual([
    ['acupoint:BL21', 'Bladder 21', 'UB21'],
    ['acupoint:BL20', 'Spleen Point'],
  ]);
  expect(remarks).toEqual([
    'part 2 a role among the synonyms: special-points-association.csv has it [Front-Mu Point of the Stomach]',
    'part 2 a synonym that is the code of another point [BL20]',
    'part 3 a phrase that symptoms/MERGED.md does not list and no symptom is named [unheard of]',
    'part 4 misspelt, by the defects of tara-2025 [Chiliao]',
    'part 4 no page of the WHO standard for the channel []',
    'part 4 no indications [BL32]',
    'reading 5 code of another scheme, with Du for GV [Du 4 as GV4]',
    'part 5 the column Chinese Name is empty [Du 4]',
    'row 6 a row for men or for women: the point is one, and has its own row [ST 17 M]',
    'row 7 no point of the data has this code [ST 99]',
  ]);
});

test('nothing is added to indications that were read by hand', () => {
  const { outcomes, remarks, claims } = imported({
    'acupoints.csv': [`BL 21,,Bladder Meridian,Weishu,,${who('110')},"Vomiting, headache, insomma",`],
  });
  expect([outcomes, claims]).toEqual([{ 'acupoints.csv': [0, 1, 0] }, []]);
  expect(remarks).toEqual([
    'part 2 a phrase that the data reads otherwise here [headache]',
    'part 2 a phrase that symptoms/MERGED.md does not list as it stands; the data has read the list by hand [insomma]',
  ]);
});

test('what the textbook forbids at a point becomes a caution; how to needle it does not', () => {
  const method = (text: string) => `,,Bladder Meridian,,,${who('1')},Vomiting,"${text} (B, 1999)"`;
  const { remarks, claims } = imported({
    'acupoints.csv': [
      `BL 19${method('Puncture 0.5 inch. Acupuncture on this point is contraindicated in pregnant women. Moxibustion is forbidden.')}`,
      `BL 20${method('Avoid the artery. Neither upward obliquely nor deep puncture is advisable. Moxibustion is applicable.')}`,
      `BL 32${method('Deep puncture is not advisable. It is not advisable to twist the needle.')}`,
      `Du 4${method('Puncture is prohibited! Moxibustion is applicable.')}`,
    ],
  });
  expect(
    claims
      .filter((line) => line.includes('contraindicated'))
      .map((line) => line.split(' | ').slice(2).join(' ')),
  ).toEqual([
    'acupoint:BL19 contraindicated-in symptom:pregnancy BL19, method',
    'remedy:moxibustion contraindicated-at acupoint:BL19 BL19, method',
    'remedy:deep-needling contraindicated-at acupoint:BL20 BL20, method',
    'remedy:deep-needling contraindicated-at acupoint:BL32 BL32, method',
  ]);
  expect(remarks.filter((remark) => remark.includes('caution'))).toEqual([
    'part 5 a caution about something that the data does not have [remedy:acupuncture contraindicated-at acupoint:GV4]',
  ]);
});

test('extra points are recognized by name or by locator; parts of a point and unknown names are refused', () => {
  const { outcomes, remarks, claims } = imported({
    'extra-acupoints.csv': [
      'Taiyang,TARA:Extra_Acupoint,Headache,ISBN-13: 978-7119017588',
      'Jinjing,TARA:Extra_Acupoint,,ISBN-13: 978-7119017587',
      'Anmian,TARA:Extra_Acupoint,Headache,',
      'Medial Xiyan,Xiyan,Headache,',
    ],
  });
  expect(outcomes).toEqual({ 'extra-acupoints.csv': [1, 1, 2] });
  expect(claims).toEqual([
    'citation:chinese-acupuncture-moxibustion-1999 | citation:tara-2025 | acupoint:EX-HN5 | treats | symptom:headache | EX-HN5, indications',
  ]);
  expect(remarks).toEqual([
    'part 2 an ISBN that is not the book’s [978-7119017588]',
    'part 3 no indications [EX-HN12]',
    'row 4 an extra point of a name that no coded point of the data has [Anmian]',
    'row 5 a part of an extra point, which is one and has its own row [Medial Xiyan]',
  ]);
});

test('only a region that a point is on is its place: a known region, or a new one', () => {
  const on = 'TARA:locatedOnTheSurfaceOf';
  const { outcomes, remarks, claims, added } = imported({
    'acupoints-locations.csv': [
      `BL 21,Upper Back Region,http://purl.obolibrary.org/obo/UBERON_0008231,${on}`,
      `BL 20,Anterior Thorax,http://purl.obolibrary.org/obo/UBERON_0016416,${on}`,
      `BL 20,Lumbar Region,http://purl.obolibrary.org/obo/UBERON_0005462,${on}`,
      `BL 19,Upper Abdomen,http://uri.interlex.org/base/ilx_0795301,${on}`,
      'BL 20,Umbilicus,http://purl.obolibrary.org/obo/UBERON_0007118,TARA:locatedInRelationTo',
      'BL 20,Auricular Root,,',
      `ST 17 F,Nipple,http://purl.obolibrary.org/obo/UBERON_0002030,${on}`,
      `Heding,Knee,http://purl.obolibrary.org/obo/UBERON_0001465,${on}`,
    ],
  });
  expect(outcomes).toEqual({ 'acupoints-locations.csv': [3, 1, 4] });
  expect(claims).toEqual([
    'citation:tara-2025 | acupoint:BL20 | located-in | region:chest | table of locations, BL20',
    'citation:tara-2025 | acupoint:BL20 | located-in | region:lumbar-region | table of locations, BL20',
    'citation:tara-2025 | acupoint:BL19 | located-in | region:upper-abdomen | table of locations, BL19',
  ]);
  expect([...added.entities].map(([id, { name, externalIds }]) => [id, name, ...externalIds])).toEqual([
    ['region:lumbar-region', 'Lumbar region', { scheme: 'uberon', value: 'UBERON:0005462' }],
    ['region:upper-abdomen', 'Upper abdomen'],
  ]);
  expect(remarks.map((remark) => remark.replace(/ \[.*/, ''))).toEqual([
    'part 2 an id that the data does not have for the region of this name',
    'part 5 an id of InterLex, which the data has no scheme for',
    'row 6 a place in relation to anatomy: no relation of the data says that',
    'row 7 no relation to the anatomy is given',
    'row 8 a row for men or for women: the point is one, and has its own row',
    'row 9 an extra point of a name that no coded point of the data has',
  ]);
});

test('a role becomes a claim when the label or the data says what it is a role of', () => {
  const { outcomes, remarks, claims } = imported({
    'special-points-association.csv': [
      'BL 19,Back-Shu Point of the Gallbladder,Xi-Cleft Point,',
      'BL 20,Influential Point of Vessel,He-Sea Point,Confluent Point',
      'BL 21,Confluent Point,,',
      'BL 32,Influential Point of Qi,Pain Point,',
      'ST 36,,,',
    ],
    'special-points.csv': ['Confluent Point,TARA:Special_Point', 'Crossing Point,TARA:Special_Point'],
  });
  expect(outcomes).toEqual({
    'special-points-association.csv': [2, 1, 2],
    'special-points.csv': [0, 1, 1],
  });
  const place = 'table of special points';
  expect(claims).toEqual([
    `citation:tara-2025 | acupoint:BL19 | cleft-point-of | channel:BL | ${place}, BL 19`,
    `citation:tara-2025 | acupoint:BL20 | meeting-point-of | region:vessels | ${place}, BL 20`,
    `citation:tara-2025 | acupoint:BL20 | he-sea-point-of | channel:BL | ${place}, BL 20`,
  ]);
  expect(remarks).toEqual([
    'part 3 a role of something that the label or the data does not name [Confluent Point]',
    'row 5 a role of something that the label or the data does not name [Influential Point of Qi]',
    'row 6 no role is given [ST 36]',
    'row 3 a class of points: its columns make no statement about a point [Crossing Point]',
  ]);
});

test('channels get names and codes, but no misspelt names and no anatomical organs; classes are refused', () => {
  const { outcomes, remarks, added } = imported({
    'acupoints-category.csv': ['Acupoint of the Bladder Meridian,Bladder Meridian'],
    'meridians.csv': [
      'Bladder Meridian,UBERON:0018707,"meridian of the bladder, meridan of the bladder, BL, UB","BL, UB"',
      'Du Channel,,"Du Channel, Du",Du',
      'Moon Meridian,,,MO',
    ],
  });
  expect(outcomes).toEqual({ 'acupoints-category.csv': [0, 0, 1], 'meridians.csv': [1, 1, 1] });
  expect([...added.entities].map(([id, { names }]) => [id, ...names])).toEqual([
    ['channel:BL', { language: 'en', text: 'meridian of the bladder' }],
  ]);
  expect(remarks).toEqual([
    'part 2 a misspelt name [meridan of the bladder]',
    'part 2 an organ of anatomy: the organs of the data are those of Chinese medicine [UBERON:0018707]',
    'row 4 no channel of the data has this name [Moon Meridian]',
    'row 2 a class that holds the points of a channel: the claims `point-of` say that [Acupoint of the Bladder Meridian | Bladder Meridian]',
  ]);
});

test('a known article is merged, and its record decides about its points', () => {
  const { outcomes, remarks, claims, added } = imported({
    'pain-related-articles.csv': [
      '1,Title,Headache,10.9/other,2002,RCT,"ST 36, Stomach 36, BL 19",Migraine,http://x/MONDO_0005277',
      '2,Title,Headache,10.1000/abc,2002,RCT,,Migraine,http://x/MONDO_0005277',
    ],
  });
  expect([outcomes, claims, added.citations.size]).toEqual([
    { 'pain-related-articles.csv': [0, 2, 0] },
    [],
    0,
  ]);
  expect(remarks).toEqual(['part 2 a point that the record of the article leaves out [allais: BL 19]']);
});

test('a new article gets no level, and no DOI that does not fit its year', () => {
  const { outcomes, remarks, claims, added } = imported({
    'pain-related-articles.csv': [
      '32,Needling,,10.47749/t/unicamp.2014.927896,2002,RCT,"Stomach 36, Du 4, Taiyang","osteoarthritis, knee, arthritis, jaw","http://x/MONDO_0005416, http://x/HP_0040312"',
      '143,Jaws,J,10.1016/0304-3959(90)92269-v,1998,,ST 36,Migraine,http://x/MONDO_0005277',
      '144,Jaws again,J,10.1016/s0304-3959(98)00001-1,1998,,Ear point 3,Migraine,http://x/MONDO_0005277',
      '145,Third,J,10.1000/q,1998,,ST 36,,',
      '146,Fourth,J,10.1000/r,1998,,ST 36,"one, two, three","http://x/HP_0000001, http://x/HP_0000002"',
    ],
  });
  expect(outcomes).toEqual({ 'pain-related-articles.csv': [2, 0, 3] });
  expect(claims.map((line) => line.split(' | ').slice(0, 5).join(' '))).toEqual([
    ...['ST36', 'GV4', 'EX-HN5'].flatMap((point) =>
      ['knee-osteoarthritis', 'arthritis-jaw'].map(
        (symptom) =>
          `citation:tara-article-32 citation:tara-2025 acupoint:${point} studied-for symptom:${symptom}`,
      ),
    ),
    'citation:tara-article-143 citation:tara-2025 acupoint:ST36 studied-for symptom:migraine',
  ]);
  const [thesis, jaws] = ['32', '143'].map((id) => added.citations.get(`citation:tara-article-${id}`));
  expect(thesis).toEqual({
    type: 'article-journal',
    title: 'Needling',
    issued: { 'date-parts': [[2002]] },
    study: { design: 'not-recorded' },
    defects: [
      'The record was read in TARA’s table, whose extraction is automatic; the article itself was not opened.',
      'The design is not taken over; the table calls it: RCT.',
      'Authors and numbers of people are not taken over: their cells hold other things too, and sums that fail.',
      'The points stand in a list that nobody has compared with the article.',
      'The DOI of the table, 10.47749/t/unicamp.2014.927896, does not fit the year 2002.',
    ],
    seen: ['TARA pain-related-articles.csv, ID 32'],
  });
  expect([jaws?.DOI, jaws?.defects?.at(-1)]).toEqual([
    undefined,
    'The DOI of the table, 10.1016/0304-3959(90)92269-v, does not fit the year 1998.',
  ]);
  expect(remarks.map((remark) => remark.replace(/ \[.*/, ''))).toEqual([
    'row 4 no point of the data has this code',
    'row 5 an article for which no condition is given',
    'row 6 conditions that do not match their ids',
  ]);
});
