import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { importTables } from '../import-tables.ts';
import { phrasesOf } from '../phrases.ts';
import { writeTables } from '../write-tables.ts';
import { acukg } from './importer.ts';

const DATA = datasetFrom({
  'citations.yaml': `
acukg-2025: { type: dataset, title: AcuKG, study: { design: dataset }, seen: [x] }
nct00000001:
  { type: entry, title: NCT00000001, registry: NCT00000001, study: { design: trial-registration }, seen: [x] }
nct00000003:
  { type: entry, title: T, registry: NCT00000003, study: { design: trial-registration }, seen: [x] }
paper:
  { type: article-journal, title: P, registry: NCT00000002, PMID: '7', study: { design: randomized-trial }, seen: [x] }
`,
  'channels.yaml': `
BL: { name: Bladder channel }
GV: { name: Governor Vessel, names: { code: DU }, sources: { acukg-2025: x } }
HT: { name: Heart channel, names: { code: HE }, sources: { acukg-2025: x } }
`,
  'acupoints.yaml': `
BL1:
  name: Jingming
  names: { zh-Hant: 睛明, zh-Hans: 睛明, en: Bright Eyes, zh-Latn-pinyin: Jīngmíng }
  externalIds: { snomedct: "272878006" }
  sources: { acukg-2025: x }
GV17: { name: Naohu, names: { zh-Hant: 腦戶, zh-Hans: 脑户 }, sources: { acukg-2025: x } }
HT7: { name: Shenmen }
EX-HN3: { name: Yintang }
KI15: { name: Zhongzhu }
TE3: { name: Zhongzhu }
`,
  'homonyms.yaml': '- { name: [Zhongzhu, ZZ], entities: [acupoint:KI15, acupoint:TE3] }',
  'regions.yaml': `
eye: { name: Eye, externalIds: { uberon: 'UBERON:0000970' }, sources: { acukg-2025: x } }
face: { name: Face }
marrow: { name: Marrow }
vessels: { name: Vessels, names: { en: pulse } }
`,
  'organs.yaml': 'marrow: { name: Marrow }',
  'qualities.yaml': 'heat: { name: Heat }',
  'symptoms.yaml': `
cough: { name: Cough }
asthma: { name: Asthma }
eye-pain: { name: Eye pain }
eye-swelling: { name: Eye swelling }
knee-osteoarthritis: { name: Knee osteoarthritis }
migraine: { name: Migraine, externalIds: { mesh: D008881 }, sources: { acukg-2025: x } }
`,
  'claims/acukg-2025.yaml': `
claims:
  - { subject: acupoint:BL1, treats: symptom:eye-pain, locator: 'table of indications, BL1' }
  - { subject: acupoint:BL1, acts-on: quality:heat, verb: clears, locator: 'table of actions, BL1' }
`,
  'claims/nct00000001.yaml': `
via: acukg-2025
claims:
  - { subject: acupoint:BL1, studied-for: symptom:migraine, locator: 'trial (read in AcuKG’s table of trials under “Pain” and “Brain Diseases”)' }
`,
  'claims/nct00000003.yaml': `
claims:
  - { subject: [acupoint:BL1, acupoint:TE3], studied-for: symptom:migraine, locator: registration }
`,
});
const PHRASES = new Map(
  phrasesOf(
    `
| source phrase         | dataset     | symptom id                         |
| --------------------- | ----------- | ---------------------------------- |
| eye pain and swelling | TARA, AcuKG | \`eye-pain\`, \`eye-swelling\`     |
| blood heat            | AcuKG       | left out: a pattern, not a symptom |
| ringing of bells      | TARA        | \`cough\`                          |
`,
    'AcuKG',
  ),
);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kg-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Imports tables with these lines; the other tables are empty. */
function imported(lines: Readonly<Record<string, readonly string[]>>) {
  writeTables(folder, acukg, lines);
  const { added, counts, remarks } = importTables(acukg, folder, DATA, PHRASES);
  const statements = [...added.statements.values()];
  return {
    outcomes: Object.fromEntries(
      counts
        .filter(({ rows }) => rows > 0)
        .map(({ file, rows, imported: taken, merged, refused }) => [
          file,
          { rows, imported: taken, merged, refused },
        ]),
    ),
    remarks: remarks.map(
      ({ about, file, line, reason, value }) => `${about} ${file}:${line} ${reason} [${value}]`,
    ),
    triples: statements.map(({ citation, subject, relation, object }) =>
      [citation, subject, relation, object].join(' '),
    ),
    statements,
    added,
  };
}

test('an indication is merged if known, imported if new, or left out for a recorded reason', () => {
  const { outcomes, remarks, triples } = imported({
    'Indication.csv': [
      'BL1,treats,Eye Pain',
      'BL1,treats,Eye Pain and Swelling',
      'BL1,treats,eye swelling',
      'BL1,treats,Blood Heat',
      'BL1,treats,Ringing of Bells',
      'BL1,treats,',
    ],
  });
  expect(outcomes).toEqual({ 'Indication.csv': { rows: 6, imported: 2, merged: 2, refused: 2 } });
  expect(triples).toEqual([
    'citation:acukg-2025 acupoint:BL1 treats symptom:eye-swelling',
    'citation:acukg-2025 acupoint:BL1 treats symptom:ringing-of-bells',
  ]);
  expect(remarks).toEqual([
    'row Indication.csv:5 indication left out in symptoms/MERGED.md: a pattern, not a symptom [Blood Heat]',
    'row Indication.csv:7 the indication is empty []',
  ]);
});

test('codes in wrong case, with zeros or of another scheme are read with a remark; others are refused', () => {
  const { outcomes, remarks, triples } = imported({
    'Indication.csv': [
      'gV17,treats,Cough',
      'HE-7,treats,Cough',
      'DU 017,treats,Asthma',
      'Ex-HN03,treats,Cough',
      'EX\u2013HN3,treats,Asthma',
      'L17,treats,Cough',
      'GV99,treats,Cough',
    ],
  });
  expect(outcomes).toEqual({ 'Indication.csv': { rows: 7, imported: 5, merged: 0, refused: 2 } });
  expect(triples.map((line) => line.split(' ')[1])).toEqual([
    'acupoint:GV17',
    'acupoint:HT7',
    'acupoint:GV17',
    'acupoint:EX-HN3',
    'acupoint:EX-HN3',
  ]);
  expect(remarks).toEqual([
    'reading Indication.csv:2 code in wrong case [gV17 as GV17]',
    'reading Indication.csv:3 code of another scheme, with HE for HT [HE-7 as HT7]',
    'reading Indication.csv:4 code of another scheme, with DU for GV [DU 017 as GV17]',
    'reading Indication.csv:5 code with a leading zero [Ex-HN03 as EX-HN3]',
    'row Indication.csv:7 no point of the data has this code [L17]',
    'row Indication.csv:8 no point of the data has this code [GV99]',
  ]);
});

test('a trial is a work known only by its number, and a malformed MeSH id is never corrected', () => {
  const { outcomes, remarks, triples, statements, added } = imported({
    'MeSH-Condition.csv': [
      'D005128,Eye Diseases',
      'D005128,Eye Diseases',
      'D011788,Quality of Life',
      ',Beriberi',
    ],
    'clinicaltrial.csv': [
      'BL1,clinicaltrials,EYE DISEASES,D000005128,2,"NCT00000001, NCT00000002"',
      'GV17,clinicaltrials,EYE DISEASES,D005128,1,NCT0000002',
      'BL1,clinicaltrials,NERVOUS SYSTEM DISEASES,D009422,1,NCT00000002',
      'BL1,clinicaltrials,QUALITY OF LIFE,D011788,1,NCT00000002',
      'BL1,clinicaltrials,EYE DISEASES,D005128,0,',
    ],
  });
  expect(outcomes).toEqual({
    'MeSH-Condition.csv': { rows: 4, imported: 1, merged: 1, refused: 2 },
    'clinicaltrial.csv': { rows: 5, imported: 1, merged: 0, refused: 4 },
  });
  expect(triples).toEqual([
    'citation:nct00000001 acupoint:BL1 studied-for symptom:eye-diseases',
    'citation:nct00000002 acupoint:BL1 studied-for symptom:eye-diseases',
  ]);
  expect(statements[0]).toMatchObject({
    via: 'citation:acukg-2025',
    locator: 'registered trial, list of points (read in AcuKG’s table of trials under “Eye Diseases”)',
  });
  expect(added.entities.get('symptom:eye-diseases')).toEqual({
    name: 'Eye Diseases',
    names: [],
    externalIds: [{ scheme: 'mesh', value: 'D005128' }],
    sources: new Map([['acukg-2025', new Set(['table of conditions, D005128'])]]),
  });
  expect([...added.citations.keys()]).toEqual(['citation:nct00000002']);
  expect(added.citations.get('citation:nct00000002')).toMatchObject({
    title: 'NCT00000002',
    registry: 'NCT00000002',
    study: { design: 'trial-registration' },
    defects: [
      'AcuKG gives only the number: title and registration were not opened. It ties a trial to wider headings too.',
    ],
  });
  expect(remarks).toEqual([
    'part clinicaltrial.csv:2 MeSH id malformed: the id is left out, the row is read by its heading [D000005128]',
    'row clinicaltrial.csv:3 no number of ClinicalTrials.gov [NCT0000002]',
    'row clinicaltrial.csv:4 MeSH heading that is not among the conditions of MeSH-Condition.csv [NERVOUS SYSTEM DISEASES]',
    'row clinicaltrial.csv:5 MeSH heading that names no condition [QUALITY OF LIFE]',
    'row clinicaltrial.csv:6 no trial is named [EYE DISEASES]',
    'row MeSH-Condition.csv:4 MeSH heading that names no condition [Quality of Life]',
    'row MeSH-Condition.csv:5 MeSH heading without an id [Beriberi]',
  ]);
});

test('rows of a trial that the data already has are merged, also when the data has a narrower condition', () => {
  const { outcomes, triples } = imported({
    'MeSH-Condition.csv': ['D001927,Brain Diseases', 'D008881,Migraine Disorders'],
    'clinicaltrial.csv': [
      'BL1,clinicaltrials,BRAIN DISEASES,D001927,1,NCT00000001',
      'BL1,clinicaltrials,MIGRAINE DISORDERS,D008881,1,NCT00000001',
      'GV17,clinicaltrials,BRAIN DISEASES,D001927,1,NCT00000001',
    ],
  });
  expect(outcomes).toEqual({
    'MeSH-Condition.csv': { rows: 2, imported: 1, merged: 1, refused: 0 },
    'clinicaltrial.csv': { rows: 3, imported: 1, merged: 2, refused: 0 },
  });
  expect(triples).toEqual(['citation:nct00000001 acupoint:GV17 studied-for symptom:brain-diseases']);
});

test('a point whose name another one has is never taken from a table that programs wrote from texts', () => {
  const { outcomes, remarks, triples } = imported({
    'MeSH-Condition.csv': ['D008881,Migraine Disorders'],
    'clinicaltrial.csv': [
      'KI15,clinicaltrials,MIGRAINE DISORDERS,D008881,1,NCT00000002',
      'TE3,clinicaltrials,MIGRAINE DISORDERS,D008881,1,NCT00000002',
      'BL1,clinicaltrials,MIGRAINE DISORDERS,D008881,1,NCT00000002',
    ],
    'PubMed.csv': ['TE3,pubmed,MIGRAINE DISORDERS,D008881,1,7'],
  });
  expect(outcomes).toMatchObject({
    'clinicaltrial.csv': { rows: 3, imported: 1, merged: 0, refused: 2 },
    'PubMed.csv': { rows: 1, imported: 0, merged: 0, refused: 1 },
  });
  expect(triples).toEqual(['citation:nct00000002 acupoint:BL1 studied-for symptom:migraine']);
  const why = 'a point whose name another point has: the text may mean either';
  expect(remarks).toEqual([
    `row clinicaltrial.csv:2 ${why} [KI15 Zhongzhu]`,
    `row clinicaltrial.csv:3 ${why} [TE3 Zhongzhu]`,
    `row PubMed.csv:2 ${why} [TE3 Zhongzhu]`,
  ]);
});

test('a registration that a curator has opened decides which points are its own', () => {
  const { outcomes, remarks, triples } = imported({
    'MeSH-Condition.csv': ['D001927,Brain Diseases'],
    'clinicaltrial.csv': [
      'TE3,clinicaltrials,BRAIN DISEASES,D001927,1,NCT00000003',
      'KI15,clinicaltrials,BRAIN DISEASES,D001927,1,NCT00000003',
      'GV17,clinicaltrials,BRAIN DISEASES,D001927,2,"NCT00000002, NCT00000003"',
    ],
  });
  expect(outcomes['clinicaltrial.csv']).toEqual({ rows: 3, imported: 1, merged: 1, refused: 1 });
  expect(triples).toEqual(['citation:nct00000002 acupoint:GV17 studied-for symptom:brain-diseases']);
  const why = 'the registration itself was read, and does not have this point';
  expect(remarks).toEqual([
    `row clinicaltrial.csv:3 ${why} [NCT00000003 KI15]`,
    `part clinicaltrial.csv:4 ${why} [NCT00000003 GV17]`,
  ]);
});

test('an article is a work whose design is not recorded, unless the data knows it by its number', () => {
  const { outcomes, remarks, triples, added } = imported({
    'MeSH-Condition.csv': ['D020370,"Osteoarthritis, Knee"', 'D000001,Never Used'],
    'PubMed.csv': [
      'BL1,pubmed,"Osteoarthritis, Knee",D020370,3,"7, 29851826, x1"',
      'L20,pubmed,"Osteoarthritis, Knee",D020370,1,7',
      'BL1,pubmed,"Osteoarthritis, Knee",D020370,0,',
    ],
  });
  expect(outcomes).toEqual({
    'MeSH-Condition.csv': { rows: 2, imported: 1, merged: 0, refused: 1 },
    'PubMed.csv': { rows: 3, imported: 1, merged: 0, refused: 2 },
  });
  expect(triples).toEqual([
    'citation:paper acupoint:BL1 studied-for symptom:knee-osteoarthritis',
    'citation:pmid-29851826 acupoint:BL1 studied-for symptom:knee-osteoarthritis',
  ]);
  expect(added.citations.get('citation:pmid-29851826')?.study).toEqual({ design: 'not-recorded' });
  expect(remarks.map((remark) => remark.replace(/ \[.*/s, ''))).toEqual([
    'part PubMed.csv:2 no number of PubMed',
    'row PubMed.csv:3 no point of the data has this code',
    'row PubMed.csv:4 no article is named',
    'row MeSH-Condition.csv:3 MeSH heading of which no row speaks and that no symptom of the data has',
  ]);
});

test('a known name is merged, another one is added', () => {
  const { outcomes, remarks, added } = imported({
    'Chinesename.csv': [
      'BL1,haschinesename,睛明,272878006',
      'GV17,haschinesename,"腦(脑,脳)戶",12',
      'HT7,haschinesename,神門(门),',
    ],
    'Englishname.csv': [
      'BL1,hasenglishname," Bright\tEyes\t\t"',
      'HE7,hasenglishname,Mind Door',
      'BL1,hasenglishname,',
    ],
    'pinyinname.csv': ['BL1,haspinyinname,Jing Ming'],
    'local_acupoint_vocabulary.csv': [
      'BL-1,睛明,Jingming,Bright Eyes,jīng míng [or x],Tình minh',
      'HE-7,神門[c],Shenmen,shén mén,Spirit Gate,Thần môn',
    ],
  });
  expect(outcomes).toEqual({
    'Chinesename.csv': { rows: 3, imported: 1, merged: 2, refused: 0 },
    'Englishname.csv': { rows: 3, imported: 1, merged: 1, refused: 1 },
    'local_acupoint_vocabulary.csv': { rows: 2, imported: 1, merged: 1, refused: 0 },
    'pinyinname.csv': { rows: 1, imported: 0, merged: 1, refused: 0 },
  });
  expect([...added.entities.keys()]).toEqual(['acupoint:HT7']);
  expect(added.entities.get('acupoint:HT7')).toMatchObject({
    name: 'Shenmen',
    names: [
      { language: 'zh-Hant', text: '神門' },
      { language: 'en', text: 'Mind Door' },
      { language: 'en', text: 'Spirit Gate' },
      { language: 'zh-Latn-pinyin', text: 'Shénmén' },
    ],
  });
  expect(remarks.map((remark) => remark.replace(/ \[.*/s, ''))).toEqual([
    'part Chinesename.csv:3 characters in brackets: simplified or Japanese, AcuKG does not say which',
    'part Chinesename.csv:3 SNOMED CT code malformed',
    'part Chinesename.csv:4 characters in brackets: simplified or Japanese, AcuKG does not say which',
    'reading Englishname.csv:3 code of another scheme, with HE for HT',
    'row Englishname.csv:4 the name is empty',
    'part local_acupoint_vocabulary.csv:2 names in Korean and Vietnamese, which the data has no language for',
    'reading local_acupoint_vocabulary.csv:3 code of another scheme, with HE for HT',
    'reading local_acupoint_vocabulary.csv:3 columns English and Pinyin swapped',
    'part local_acupoint_vocabulary.csv:3 names in Korean and Vietnamese, which the data has no language for',
  ]);
});

test('a place is a known region, a new one with an id, or refused; a region beside the point is not its place', () => {
  const { outcomes, remarks, statements, added } = imported({
    'direction_of.csv': ['BL1,superior to,nose,UBERON_0000004,'],
    'located_near.csv': [
      'BL1,located_near,eyeball,UBERON_0000970,',
      'BL1,located_near,face,,89545001',
      'BL1,located_near,eyebrow,UBERON_0010163,84238004',
      'BL1,located_near,nose,UBERON_0000004,45206002',
      'BL1,located_near,anterior hairline,,',
    ],
    'part_of.csv': ['BL1,inner canthus of,eye,UBERON_0000970,', 'GV17,prominence of,eyebrow,UBERON_0010163,'],
  });
  expect(outcomes).toEqual({
    'direction_of.csv': { rows: 1, imported: 0, merged: 0, refused: 1 },
    'located_near.csv': { rows: 5, imported: 3, merged: 0, refused: 2 },
    'part_of.csv': { rows: 2, imported: 1, merged: 1, refused: 0 },
  });
  expect(statements.map(({ subject, object, note }) => [subject, object, note])).toEqual([
    ['acupoint:BL1', 'region:eye', 'AcuKG says that the point lies near it.'],
    ['acupoint:BL1', 'region:face', 'AcuKG says that the point lies near it.'],
    ['acupoint:BL1', 'region:eyebrow', 'AcuKG says that the point lies near it.'],
    ['acupoint:GV17', 'region:eyebrow', 'AcuKG says: prominence of eyebrow.'],
  ]);
  expect([...added.entities]).toEqual([
    [
      'region:eyebrow',
      {
        name: 'Eyebrow',
        names: [],
        externalIds: [
          { scheme: 'uberon', value: 'UBERON:0010163' },
          { scheme: 'snomedct', value: '84238004' },
        ],
        sources: new Map([['acukg-2025', new Set(['table of places near points, eyebrow'])]]),
      },
    ],
  ]);
  expect(remarks).toEqual([
    'row located_near.csv:5 direction_of.csv or distance_of.csv puts the point beside it, not in it [nose]',
    'row located_near.csv:6 no region of the data, and without UBERON and SNOMED CT id [anterior hairline]',
    'row direction_of.csv:2 a direction from anatomy: no relation of the data says that [BL1 | superior to | nose | UBERON_0000004 | ]',
  ]);
});

test('rows without a fitting relation, torn rows and rows of unknown tables are refused with their line', () => {
  writeFileSync(join(folder, 'extra.csv'), 'a,b\n"x\ny",1\n2,3\n');
  const { outcomes, remarks } = imported({
    'distance_of.csv': ['BL1,0.1 B-cun,eye,UBERON_0000970,81745001'],
    'near_acupoint.csv': ['BL1,near_acupoint,BL2'],
    'Indication.csv': ['BL1,treats', '', 'BL1,treats,Cough,more'],
  });
  expect(outcomes).toEqual({
    'Indication.csv': { rows: 2, imported: 0, merged: 0, refused: 2 },
    'distance_of.csv': { rows: 1, imported: 0, merged: 0, refused: 1 },
    'extra.csv': { rows: 2, imported: 0, merged: 0, refused: 2 },
    'near_acupoint.csv': { rows: 1, imported: 0, merged: 0, refused: 1 },
  });
  expect(remarks.map((remark) => remark.replace(/ \[.*/s, ''))).toEqual([
    'row Indication.csv:2 the row has more or fewer cells than the header',
    'row Indication.csv:4 the row has more or fewer cells than the header',
    'row distance_of.csv:2 a distance from anatomy: no relation of the data says that',
    'row near_acupoint.csv:2 a point near a point: no relation of the data says that',
    'row extra.csv:2 a table that this import does not know',
    'row extra.csv:4 a table that this import does not know',
  ]);
});

test('an action is taken with its verb when the data has its target; another verb is another statement', () => {
  const { outcomes, remarks, statements } = imported({
    'Action_target.csv': [
      'BL1,clears,Heat',
      'BL1,drains,Heat',
      'BL1,brithens,Eyes',
      'BL1,nourishes,Marrow',
      'BL1,influences,Pulse',
      'BL1,stimulates,Lung Qi Descending',
      'BL1,stops,',
      'L20,stops,Cough',
    ],
  });
  expect(outcomes).toEqual({ 'Action_target.csv': { rows: 8, imported: 2, merged: 1, refused: 5 } });
  expect(
    statements.map(({ citation, subject, relation, verb, object, locator }) =>
      [citation, subject, relation, verb, object, locator].join(' '),
    ),
  ).toEqual([
    'citation:acukg-2025 acupoint:BL1 acts-on drains quality:heat table of actions, BL1',
    'citation:acukg-2025 acupoint:BL1 acts-on brightens region:eye table of actions, BL1',
  ]);
  expect(remarks).toEqual([
    'reading Action_target.csv:4 verb misspelt [brithens as brightens]',
    'row Action_target.csv:5 an action on something whose name may mean another thing [Marrow]',
    'row Action_target.csv:6 an action on something whose name may mean another thing [Pulse]',
    'row Action_target.csv:7 an action on something that the data does not have [Lung Qi Descending]',
    'row Action_target.csv:8 no verb, or no target [BL1]',
    'row Action_target.csv:9 no point of the data has this code [L20]',
  ]);
});
