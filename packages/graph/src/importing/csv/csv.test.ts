import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetFrom, type WrittenFiles } from '../../data/dataset-from.ts';
import { readDataset } from '../../data/read-dataset.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import type { Remark } from '../tally.ts';
import { importCsv } from './import-csv.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-csv-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The tables of a small graph: a book says that a point treats pain. */
const TABLES = {
  works: `id,type,title,design,seen
citation:book,book,A book,textbook,the copy
citation:trial,article,A trial,randomized-trial,PubMed|the copy
citation:plan,entry,A plan,trial-registration,the registry
`,
  entities: `id,name
symptom:pain,Pain
symptom:knee-pain,Knee pain
acupoint:ST36,Zusanli
remedy:herb,Herb
`,
  claims: `id,subject,relation,object
1,acupoint:ST36,treats,symptom:pain
`,
  evidence: `claim,work,stance,locator
1,citation:book,supports,p. 1
`,
};

type Written = Partial<Record<keyof typeof TABLES, string | Uint8Array>>;

async function imported(given: Written = {}, data?: WrittenFiles) {
  for (const [table, content] of Object.entries({ ...TABLES, ...given }))
    writeFileSync(join(folder, `${table}.csv`), content);
  const remarks: Remark[] = [];
  const { parts, counts, passedOver } = await importCsv({
    tables: folder,
    data: data === undefined ? readDataset([], []) : datasetFrom(data),
    folder: 'mine',
    tell: (remark) => remarks.push(remark),
  });
  const snapshot = openSnapshot(parts);
  return {
    snapshot,
    passedOver,
    ids: snapshot.entities.rows.map(({ id }) => id),
    claims: Object.fromEntries(
      snapshot.claims
        .all()
        .map(({ id, level, evidence }) => [
          id,
          [level, ...evidence.map((piece) => `${piece.citation} ${piece.direction} ${piece.locator}`)],
        ]),
    ),
    outcomes: Object.fromEntries(
      counts.map(({ file, imported: taken, merged, refused }) => [
        file.split('.')[0],
        [taken, merged, refused],
      ]),
    ),
    remarks: remarks.map(
      ({ about, file, line, reason, value }) => `${about} ${file}:${line} ${reason} [${value}]`,
    ),
  };
}

test('four small tables are a graph: a work gives the level of its design', async () => {
  const { claims, outcomes, remarks, ids } = await imported({
    evidence: `${TABLES.evidence}1,citation:trial,supports,abstract\n1,citation:trial,neutral,table 2\n`,
  });
  expect(claims).toEqual({
    'acupoint:ST36~treats~symptom:pain': [
      'randomized',
      'citation:trial supports abstract',
      'citation:book supports p. 1',
      'citation:trial neutral table 2',
    ],
  });
  expect(ids).toEqual(['acupoint:ST36', 'symptom:knee-pain', 'symptom:pain', 'remedy:herb']);
  expect(outcomes).toEqual({
    claims: [1, 0, 0],
    entities: [4, 0, 0],
    evidence: [3, 0, 0],
    works: [3, 0, 0],
  });
  expect(remarks).toEqual([]);
});

test('a table as a spreadsheet writes it is read: byte order mark, CRLF, quotes, other columns in another order', async () => {
  const { snapshot, passedOver, remarks, outcomes } = await imported({
    works: `\uFEFFseen;TITLE;id;title;design;type;retracted\r\ncopy;;citation:book;"A ""big"" book; old";textbook;book;FALSE\r\n`,
    entities: Buffer.from(
      'name,id,my notes,summary,names_zh-Hant,heading\r\n"Pain, of any\r\nkind",symptom:pain,x,"\'=not run",痛|疼,FALSE\r\nZusanli,acupoint:ST36,,"\'quoted",,\r\n',
    ),
    evidence:
      'locator,note,claim,work,stance\r"p. 1\rand 2","\'-2 points",1,citation:book,supports\r\r"p. 3, table",,1,citation:book,supports\r,,,,\r',
  });
  const [point, pain] = snapshot.entities.rows;
  expect([point?.summary, pain?.name, pain?.summary]).toEqual(["'quoted", 'Pain, of any\nkind', '=not run']);
  expect(pain?.names.map(({ text, language }) => `${language} ${text}`)).toEqual([
    'en Pain, of any\nkind',
    'zh-Hant 痛',
    'zh-Hant 疼',
  ]);
  const [claim] = snapshot.claims.all();
  expect(claim?.evidence.map(({ locator, note }) => [locator, note])).toEqual([
    ['p. 1\nand 2', '-2 points'],
    ['p. 3, table', undefined],
  ]);
  expect(snapshot.citations.get('citation:book')?.fields.title).toBe('A "big" book; old');
  expect(passedOver).toEqual([
    { file: 'works.csv', columns: ['TITLE'] },
    { file: 'entities.csv', columns: ['my notes'] },
  ]);
  expect(remarks).toEqual(['row evidence.csv:6 no claim []']);
  expect(outcomes['evidence']).toEqual([2, 0, 1]);
});

test('a row of a work is what a record of a work must be, or it is refused', async () => {
  const { remarks, snapshot } = await imported({
    works: `id,type,title,design,seen,DOI,issued,participants,retracted,URL,unresolved
,book,No id,textbook,x,,,,,,
book,book,No kind,textbook,x,,,,,,
citation:Book,book,Capitals,textbook,x,,,,,,
citation:a,novel,A,textbook,x,,,,,,
citation:b,book,,textbook,x,,,,,,
citation:c,book,C,good-study,x,,,,,,
citation:d,book,D,,x,,,,,,
citation:e,book,E,textbook,,,,,,,
citation:f,book,F,textbook,x,https://doi.org/10.1155/2,,,,,
citation:g,book,G,textbook,x,,21.10.2015,,,,
citation:h,book,H,textbook,x,,,some,,,
citation:i,book,I,textbook,x,,,,yes,,
citation:j,book,J,textbook,x,,,,,javascript:a,
citation:k,book,K,,x,,,40,,,
citation:l,book,L,,x,,2015-10-21/2016-01,,,,TRUE
citation:book,book,Again,textbook,x,10.1155/2,2015,40,TRUE,http://a.org/b,
`,
  });
  expect(remarks.filter((remark) => remark.includes('works.csv'))).toEqual([
    'row works.csv:2 no id [No id]',
    'row works.csv:3 an id of a work that is not well-formed [book]',
    'row works.csv:4 an id of a work that is not well-formed [citation:Book]',
    expect.stringMatching(/^row works\.csv:5 a `type` that no work has; allowed: article, .*\[novel\]$/),
    'row works.csv:6 no `title` [citation:b]',
    expect.stringMatching(/^row works\.csv:7 a `design` that no work has; allowed: .*\[good-study\]$/),
    'row works.csv:8 no `design`, though the work is not unresolved [citation:d]',
    'row works.csv:9 no `seen` [citation:e]',
    expect.stringMatching(/^row works\.csv:10 a `DOI` that no work has \[https:\S+: is no DOI: /),
    'row works.csv:11 a `issued` that no work has [21.10.2015]',
    'row works.csv:12 a `participants` that no work has [some]',
    'row works.csv:13 a `retracted` that no work has [yes]',
    expect.stringMatching(/^row works\.csv:14 a `URL` that no work has \[javascript:a: is no web address: /),
    'row works.csv:15 no `design` [citation:k]',
  ]);
  expect([...snapshot.citations.values()]).toMatchObject([
    { id: 'citation:book', level: 'uncited', fields: { retracted: true, study: { participants: 40 } } },
    {
      id: 'citation:l',
      level: 'uncited',
      fields: {
        unresolved: true,
        issued: {
          'date-parts': [
            [2015, 10, 21],
            [2016, 1],
          ],
        },
      },
    },
  ]);
});

test('what a review pools counts once with it; what is not there is left out', async () => {
  const { snapshot, remarks } = await imported({
    works: `id,type,title,design,seen,includes,includes_basis
citation:book,article,Review,meta-analysis,x,citation:trial|citation:none,table 1
citation:other,article,Other,meta-analysis,x,citation:none,table 1
citation:trial,article,Trial,randomized-trial,x,,
`,
  });
  const [book, other, trial] = ['book', 'other', 'trial'].map((key) =>
    snapshot.citations.get(`citation:${key}`),
  );
  expect([book?.includes, book?.fields.includes, book?.fields['includes-basis']]).toEqual([
    ['citation:trial'],
    ['trial'],
    'table 1',
  ]);
  expect([other?.includes, other?.fields.includes, other?.fields['includes-basis']]).toEqual([
    [],
    undefined,
    undefined,
  ]);
  expect(trial?.includedIn).toEqual(['citation:book']);
  expect([...snapshot.citations.includedBy(snapshot.citations.rowOf('citation:book')!)]).toEqual([
    snapshot.citations.rowOf('citation:trial'),
  ]);
  expect(remarks.filter((remark) => remark.includes('pooled'))).toEqual([
    'part works.csv:2 a pooled study that is not there [citation:none]',
    'part works.csv:3 a pooled study that is not there [citation:none]',
  ]);
});

test('what a book draws on, and which text of it was read, are taken', async () => {
  const digest = 'a'.repeat(64);
  const { snapshot, remarks } = await imported({
    works: `id,type,title,design,seen,draws_on,edition_file,edition_sha256
citation:late,book,Late,textbook,x,"{""old"":""its preface"",""gone"":""its preface""}",late.txt,${digest}
citation:old,book,Old,textbook,x,,,
`,
  });
  const [late, old] = ['late', 'old'].map((key) => snapshot.citations.get(`citation:${key}`));
  expect([late?.drawsOn, late?.fields['draws-on'], late?.fields.edition]).toEqual([
    ['citation:old'],
    { old: 'its preface' },
    { file: 'late.txt', sha256: digest },
  ]);
  expect(old?.drawnOnBy).toEqual(['citation:late']);
  expect(remarks.filter((remark) => remark.includes('drawn'))).toEqual([
    'part works.csv:2 a work that is drawn on and is not there [citation:gone]',
  ]);
});

test('outcomes of a study are JSON, as they are exported', async () => {
  const cell = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  const right = { against: 'sham', result: 'better', locator: 'p. 2' };
  const { snapshot, remarks } = await imported({
    works: `id,type,title,design,seen,outcomes
citation:book,article,A,randomized-trial,x,${cell([right])}
citation:b,article,B,randomized-trial,x,better
citation:c,article,C,randomized-trial,x,${cell([{ ...right, result: 'good' }])}
citation:d,article,D,randomized-trial,x,"[{""against"":""sham"",""result"":""better"",""locator"":""\\u202E""}]"
`,
  });
  expect(snapshot.citations.get('citation:book')?.fields.study?.outcomes).toEqual([right]);
  expect(remarks.map((remark) => remark.replace(/ \[.*|;.*/, ''))).toEqual([
    'row works.csv:3 a `outcomes` that no work has',
    'row works.csv:4 a `outcomes` that no work has',
    'row works.csv:5 a `outcomes` that no work has',
  ]);
});

test('works know what cites them, also further down and in the data; what is not there is left out', async () => {
  const { snapshot, remarks, outcomes } = await imported(
    {
      works: `id,type,title,design,seen,cites,author,whole_names,family,statements
citation:a,book,A,textbook,x,citation:b|citation:old|citation:none,"Qin, Zongshi|WHO|WHO, Europe","WHO, Europe",citation:a,3
citation:b,book,B,textbook,x,citation:gone,,,two-papers,
citation:b,book,B,textbook,x,,,,,
citation:old,book,Another title,textbook,x,,,,,
citation:book,book,Book,textbook,x,,,,,
`,
    },
    {
      'citations.yaml': `
old: { type: book, title: Old, study: { design: textbook }, seen: [x] }
later: { type: book, title: L, study: { design: textbook }, seen: [x], cites: [old] }
`,
    },
  );
  const { a, b, old } = Object.fromEntries(
    [...snapshot.citations.values()].map((work) => [work.id.slice('citation:'.length), work]),
  );
  expect([a?.cites, a?.fields.cites, a?.family, a?.fields.family, a?.fields.statements]).toEqual([
    ['citation:b', 'citation:old'],
    ['b', 'old'],
    'citation:a',
    undefined,
    3,
  ]);
  expect(a?.fields.author).toEqual([
    { family: 'Qin', given: 'Zongshi' },
    { literal: 'WHO' },
    { literal: 'WHO, Europe' },
  ]);
  expect([b?.citedBy, b?.cites, b?.fields.cites, b?.family]).toEqual([
    ['citation:a'],
    [],
    undefined,
    'two-papers',
  ]);
  expect([old?.citedBy, old?.fields.title, old?.folder]).toEqual([
    ['citation:a', 'citation:later'],
    'Old',
    'data',
  ]);
  expect(outcomes['works']).toEqual([3, 2, 0]);
  expect(remarks.filter((remark) => remark.includes('works.csv'))).toEqual([
    'part works.csv:4 other fields than the record of this work has, which stays [citation:b]',
    'part works.csv:5 other fields than the record of this work has, which stays [citation:old]',
    'part works.csv:2 a cited work that is not there [citation:none]',
    'part works.csv:3 a cited work that is not there [citation:gone]',
  ]);
});

test('a row of an entity has an id of ours and a name, or it is refused', async () => {
  const { remarks, snapshot, outcomes } = await imported({
    entities: `id,name,kind,codes,external_ids,sources,heading
symptom:pain,Pain,symptom,,mesh:D010146|loinc:1|mesh:,citation:book: p. 1|citation:none: p. 2,
acupoint:ST36,Zusanli,,E36,,,true
,Nothing,,,,,
MONDO:1,Foreign,,,,,
spirit:po,Po,,,,,
symptom:Pain,Pain,,,,,
acupoint:ST99,None,,,,,
symptom:a,A,pattern,,,,
symptom:b,,,,,,
symptom:pain,Ache,,,hpo:HP:0012531,citation:book: p. 2,
`,
  });
  expect(remarks.filter((remark) => remark.includes('entities.csv'))).toEqual([
    'part entities.csv:2 a cross-reference to a vocabulary that entities have no ids of [loinc:1]',
    'part entities.csv:2 a cross-reference to a vocabulary that entities have no ids of [mesh:]',
    'part entities.csv:2 a source of names that is no work and its place [citation:none: p. 2]',
    'part entities.csv:3 a heading of a kind that has none [acupoint:ST36]',
    'row entities.csv:4 no id [Nothing]',
    'row entities.csv:5 an id that does not begin with a kind of ours [MONDO:1]',
    'row entities.csv:6 an id that does not begin with a kind of ours [spirit:po]',
    'row entities.csv:7 an id of ours that is not well-formed [symptom:Pain]',
    'row entities.csv:8 an id of ours that is not well-formed [acupoint:ST99]',
    'row entities.csv:9 another kind than that in its id [symptom:a pattern]',
    'row entities.csv:10 no name [symptom:b]',
  ]);
  expect(outcomes['entities']).toEqual([2, 1, 7]);
  expect(snapshot.entities.get('symptom:pain')).toMatchObject({
    name: 'Pain',
    externalIds: [
      { scheme: 'mesh', value: 'D010146' },
      { scheme: 'hpo', value: 'HP:0012531' },
    ],
    sources: [
      { citation: 'citation:book', locator: 'p. 1' },
      { citation: 'citation:book', locator: 'p. 2' },
    ],
  });
});

test('a claim is taken when a work says so; its row is refused when none does', async () => {
  const { claims, remarks, outcomes } = await imported({
    claims: `id,subject,relation,object,derived,level,sentence
1,acupoint:ST36,treats,symptom:pain,false,synthesized,ignored
2,remedy:herb,treats,symptom:pain,,,
3,symptom:knee-pain,treats,symptom:pain,,,
4,acupoint:ST36,helps,symptom:pain,,,
5,acupoint:ST36,treats,symptom:none,,,
6,symptom:pain,leads-to,symptom:pain,,,
7,remedy:herb,treats,symptom:knee-pain,TRUE,,
8,,treats,symptom:pain,,,
,acupoint:ST36,treats,symptom:pain,,,
1,remedy:herb,treats,symptom:knee-pain,,,
9,acupoint:ST36,treats,symptom:pain,,,
`,
    evidence: `claim,work,stance,locator,level
1,citation:book,supports,p. 1,synthesized
9,citation:book,supports,p. 1,
5,citation:book,supports,p. 1,
77,citation:book,supports,p. 1,
`,
  });
  // The level is that of a textbook, whatever the tables say.
  expect(claims).toEqual({
    'acupoint:ST36~treats~symptom:pain': ['traditional', 'citation:book supports p. 1'],
  });
  expect([outcomes['claims'], outcomes['evidence']]).toEqual([
    [1, 1, 9],
    [1, 1, 2],
  ]);
  expect(remarks).toEqual([
    'row claims.csv:4 a relation that does not join things of these kinds [symptom:knee-pain treats symptom:pain]',
    'row claims.csv:5 no relation of ours has that name [acupoint:ST36 helps symptom:pain]',
    'row claims.csv:6 an end that is no entity that was taken, and is not in the data [acupoint:ST36 treats symptom:none]',
    'row claims.csv:7 a thing joined to itself [symptom:pain leads-to symptom:pain]',
    'row claims.csv:8 derived: made again by rule [remedy:herb treats symptom:knee-pain]',
    'row claims.csv:9 no subject or no object [ treats symptom:pain]',
    'row claims.csv:10 no id [acupoint:ST36 treats symptom:pain]',
    'row claims.csv:11 another row has this id of a claim [1]',
    'row evidence.csv:4 the claim was refused [5]',
    'row evidence.csv:5 no row of the table of claims has this id [77]',
    'row claims.csv:3 no evidence for it was taken: no work says so [remedy:herb treats symptom:pain]',
  ]);
});

test('a piece of evidence names its work, stance and place, and says no more than the work can', async () => {
  const { claims, remarks, outcomes } = await imported({
    claims: `id,subject,relation,object
a,acupoint:ST36,treats,symptom:pain
b,symptom:knee-pain,kind-of,symptom:pain
c,symptom:pain,kind-of,symptom:knee-pain
`,
    evidence: `claim,work,stance,locator,read_in,note
a,,supports,p. 1,,
a,citation:none,supports,p. 1,,
a,citation:book,supports,p. 1,citation:none,
a,citation:book,,p. 1,,
a,citation:book,maybe,p. 1,,
a,citation:book,supports,,,
a,citation:plan,supports,p. 1,,
a,citation:plan,neutral,p. 1,,
a,citation:book,supports,p. 1,citation:trial,First.
a,citation:book,supports,p. 1,,
a,citation:book,supports,p. 1,citation:plan,Second.
a,citation:book,supports,p. 2,,
b,citation:book,supports,p. 3,,
c,citation:book,supports,p. 4,,
c,citation:book,disputes,p. 5,,
`,
  });
  expect(remarks).toEqual([
    'row evidence.csv:2 no work [a]',
    'row evidence.csv:3 a work that is not in the table of works, and not in the data [citation:none]',
    'row evidence.csv:4 a work that is not in the table of works, and not in the data [citation:none]',
    'row evidence.csv:5 a stance that is none of supports, disputes, neutral [a]',
    'row evidence.csv:6 a stance that is none of supports, disputes, neutral [maybe]',
    'row evidence.csv:7 no locator: the place in the work [a]',
    'row evidence.csv:8 a registered trial reports no result, so it does not say that something treats [a citation:plan]',
    'part evidence.csv:12 another note than the same evidence has, which stays [Second.]',
    'part evidence.csv:12 read in another work than the same evidence, which stays [citation:plan]',
    'row evidence.csv:15 a term would be a kind of itself [c citation:book]',
  ]);
  expect(outcomes['evidence']).toEqual([5, 2, 8]);
  expect(claims).toMatchObject({
    'acupoint:ST36~treats~symptom:pain': [
      'traditional',
      'citation:book supports p. 1',
      'citation:book supports p. 2',
      'citation:plan neutral p. 1',
    ],
    'symptom:pain~kind-of~symptom:knee-pain': ['uncited', 'citation:book disputes p. 5'],
  });
});

test('a piece of evidence may be background, which has no level', async () => {
  const { claims, remarks, snapshot } = await imported({
    claims: 'id,subject,relation,object\na,acupoint:ST36,treats,symptom:pain\n',
    evidence: `claim,work,stance,role,locator
a,citation:book,supports,background,p. 1
a,citation:book,supports,hearsay,p. 2
a,citation:book,supports,,p. 1
a,citation:book,supports,finding,p. 1
`,
  });
  expect(remarks).toEqual([
    'row evidence.csv:3 a role that is none of finding, background [hearsay]',
    'part evidence.csv:5 another role than the same evidence has, which stays [finding]',
  ]);
  expect(claims).toEqual({ 'acupoint:ST36~treats~symptom:pain': ['uncited', 'citation:book supports p. 1'] });
  expect(snapshot.claims.at(0).evidence.map(({ role }) => role)).toEqual(['background']);
});

test('another verb at the same place is another piece of evidence, and only acts-on has one', async () => {
  const { remarks, snapshot } = await imported({
    claims:
      'id,subject,relation,object\na,acupoint:ST36,acts-on,symptom:pain\nb,acupoint:ST36,treats,symptom:pain\n',
    evidence: `claim,work,stance,locator,verb
a,citation:book,supports,p. 1,stops
a,citation:book,supports,p. 1,eases
a,citation:book,supports,p. 1,stops
b,citation:book,supports,p. 1,stops
`,
  });
  expect(remarks).toEqual(['part evidence.csv:5 a verb of another relation than acts-on [stops]']);
  expect(
    snapshot.claims.all().map(({ relation, evidence }) => [relation, ...evidence.map(({ verb }) => verb)]),
  ).toEqual([
    ['treats', undefined],
    ['acts-on', 'stops', 'eases'],
  ]);
});

test('beside data the tables add to what is there, as one more folder', async () => {
  const { snapshot, outcomes } = await imported(
    { evidence: `${TABLES.evidence}1,citation:trial,supports,abstract\n` },
    {
      'citations.yaml': 'book: { type: book, title: A book, study: { design: textbook }, seen: [the copy] }',
      'symptoms.yaml': 'pain: { name: Ache }',
      'acupoints.yaml': 'ST36: { name: Zusanli }',
      'claims/book.yaml': 'claims: [{ subject: acupoint:ST36, treats: symptom:pain, locator: p. 1 }]',
    },
  );
  expect(outcomes).toEqual({
    claims: [0, 1, 0],
    entities: [2, 2, 0],
    evidence: [1, 1, 0],
    works: [2, 1, 0],
  });
  expect(snapshot.folders).toEqual(['data', 'mine']);
  const [claim] = snapshot.claims.all();
  expect(claim?.evidence.map(({ citation, folder: from }) => [citation, from])).toEqual([
    ['citation:trial', 'mine'],
    ['citation:book', 'data'],
  ]);
  expect(snapshot.entities.get('symptom:pain')?.names.map(({ text }) => text)).toEqual(['Ache', 'Pain']);
});

test('rows that cannot be used are refused with their line, also after cells of several lines', async () => {
  const { remarks, outcomes } = await imported({
    entities: Buffer.concat([
      Buffer.from('id,name\nsymptom:pain,"Pain\nof\r\nany kind"\n\nsymptom:a\n'),
      Buffer.from('acupoint:ST36,Zusanli\nsymptom:b,"a\u202Eb"\nsymptom:c,'),
      Buffer.of(0xff),
      Buffer.from('\nremedy:herb,Herb'),
    ]),
  });
  expect(remarks).toEqual([
    'row entities.csv:6 the row has more or fewer cells than the header [has 1 cells under a header of 2]',
    'row entities.csv:8 a character that no text of a graph has [U+202E, a control of writing direction]',
    'row entities.csv:9 a character that no text of a graph has [U+FFFD, the sign for a character that a conversion lost]',
  ]);
  expect(outcomes['entities']).toEqual([3, 0, 3]);
});

test('a line end that is cut by the end of what is read at once is one', async () => {
  const begin = 'id,name\r\nsymptom:pain,';
  const name = 'x'.repeat(2 ** 20 - 1 - begin.length);
  const { remarks } = await imported({ entities: `${begin}${name}\r\ntorn\r\n` });
  expect(remarks[0]).toBe(
    'row entities.csv:3 the row has more or fewer cells than the header [has 1 cells under a header of 2]',
  );
});

test('a table that cannot be read to its end, or lacks a column, is told', async () => {
  const told = async (given: Written) => {
    const error: unknown = await imported(given).catch((thrown: unknown) => thrown);
    return (error as Error).message;
  };
  expect(await told({ entities: 'id,title\n' })).toBe(
    'entities.csv: no column name; its header has: id, title',
  );
  expect(await told({ evidence: 'claim,work,locator\n' })).toBe(
    'evidence.csv: no column stance; its header has: claim, work, locator',
  );
  expect(await told({ entities: 'id,name,name\n' })).toBe('entities.csv: two columns have the name name');
  expect(await told({ entities: '' })).toBe('entities.csv is empty: it has no header');
  expect(await told({ entities: Buffer.from('id,name\n', 'utf16le') })).toMatch(
    /^entities\.csv: the header has U\+0000, a control character; a table is written in UTF-8$/,
  );
  const open = 'entities.csv is no CSV: a quote is opened in row 3 and not closed';
  const rows = (text: string) => `id,name\nsymptom:a,A\nsymptom:b,"${text}\n`;
  expect(await told({ entities: rows('B') })).toBe(open);
  expect(await told({ entities: rows('B'.repeat(2 ** 24)) })).toBe(open);
  expect(await told({ entities: 'id,name\nsymptom:a,A\nsymptom:b,say "B"\n' })).toMatch(
    /^entities\.csv is no CSV: Invalid Opening Quote: .* at line 3/,
  );
});

test('the tables are found by the endings of their names, packed or not; none may be missing or there twice', async () => {
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const read = () =>
    importCsv({ tables: folder, data: readDataset([], []), folder: 'mine', tell: () => undefined });
  write('jingluo-0123456789ab-graph.works.csv', TABLES.works);
  write('claims-and-works.csv', 'of a basket');
  write('graph.entities.csv.gz', gzipSync(TABLES.entities));
  write('claims.csv', TABLES.claims);
  await expect(read()).rejects.toThrow(
    /has no file whose name ends in evidence\.csv; it has: claims-and-works\.csv, claims\.csv, /,
  );
  write('evidence.csv', TABLES.evidence);
  const { counts } = await read();
  expect(counts.map(({ file, rows }) => [file, rows])).toEqual([
    ['claims.csv', 1],
    ['evidence.csv', 1],
    ['graph.entities.csv.gz', 4],
    ['jingluo-0123456789ab-graph.works.csv', 3],
  ]);
  write('graph.claims.csv', TABLES.claims);
  await expect(read()).rejects.toThrow(
    /has several tables of claims: claims\.csv, graph\.claims\.csv; leave one there$/,
  );
});
