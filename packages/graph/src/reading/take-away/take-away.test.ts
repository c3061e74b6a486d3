import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '../../check/check-data.ts';
import { dataFolders } from '../../data/data-folders.ts';
import { datasetFrom } from '../../data/dataset-from.ts';
import { recordedRun } from '../../cli/recorded-run.ts';
import { snapshotFrom } from '../../load/snapshot-from.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import type { ReadClaim } from '../model.ts';
import { createTextReader, paragraphsOf } from '../read-text.ts';
import { annotations, claimsYaml, describeWork, type KeptClaim, keptCsv, ownFolder } from './index.ts';

const BASE = {
  'citations/works.yaml':
    'book: { type: book, title: A book of many warm words, DOI: 10.1000/book, study: { design: textbook }, seen: [x] }',
  'acupoints/points.yaml': 'GB30: { name: Huantiao }\nGB34: { name: Yanglingquan }',
  'symptoms.yaml': 'sciatica: { name: Sciatica }\nhip-pain: { name: Hip pain }\nheat: { name: Heat }',
  'claims/book.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB34], treats: [symptom:sciatica, symptom:hip-pain, symptom:heat], locator: p. 1 }`,
};
const index = await createReader(snapshotFrom(BASE)).readingIndex();
const reading = createTextReader(index).read(
  paragraphsOf(
    '# The hip\n\nGB30 may ease sciatica. 𝒯 GB30 eases hip pain.\n\n# see notes.txt\n\nGB34 does not ease "sciatica".',
  ),
);

function kept(
  sentence: number,
  claim: Partial<ReadClaim> & Pick<ReadClaim, 'subject' | 'object'>,
): KeptClaim {
  const { paragraph, start, end } = reading.sentences.filter(
    ({ paragraph }) => reading.paragraphs[paragraph]!.kind !== 'heading',
  )[sentence]!;
  return {
    claim: {
      relation: 'treats',
      direction: 'supports',
      hedge: undefined,
      sure: true,
      rule: 'test',
      subjectAt: undefined,
      objectAt: undefined,
      ...claim,
    },
    sentence: reading.sentences.findIndex((one) => one.paragraph === paragraph && one.start === start),
    quote: reading.paragraphs[paragraph]!.text.slice(start, end),
  };
}
const KEPT = [
  kept(2, { subject: 'acupoint:GB34', object: 'symptom:sciatica', direction: 'disputes' }),
  kept(0, { subject: 'acupoint:GB30', object: 'symptom:sciatica', hedge: 'may' }),
  kept(1, { subject: 'acupoint:GB30', object: 'symptom:hip-pain' }),
  kept(1, { subject: 'acupoint:GB30', object: 'symptom:heat' }),
  kept(1, { subject: 'acupoint:GB30', object: 'symptom:hip-pain' }),
  { ...kept(1, { subject: 'acupoint:GB30', relation: 'acts-on', object: 'symptom:heat' }), verb: 'clears' },
];
const TOLD = {
  item: {
    id: 'x',
    type: 'article-magazine',
    title: 'Warm: "knees" at\u200f night #1',
    author: [
      { family: 'Berg', given: 'Ann-Marie', 'non-dropping-particle': 'van den' },
      { literal: 'The Knees' },
    ],
    issued: { 'date-parts': [['2021', '3']] },
    volume: 7,
    DOI: 'https://doi.org/10.1000/knees',
    URL: 'javascript:alert(1)',
    custom: { any: 'thing' },
  },
};

test('what was kept becomes a folder: the work, and one statement for what a place says of a thing', () => {
  const work = describeWork(TOLD, index);
  const files = ownFolder(work, KEPT, reading);
  expect(Object.fromEntries(files)).toEqual({
    'citations/van-den-berg-am-2021.yaml': `# van-den-berg-am-2021: write what was seen, nothing else; see data/README.md, "A work"
van-den-berg-am-2021:
  type: document
  title: 'Warm: "knees" at night #1'
  author:
    - { family: van den Berg, given: Ann-Marie }
    - { literal: The Knees }
  issued: { date-parts: [ [ 2021, 3 ] ] }
  volume: "7"
  DOI: 10.1000/knees
  study: { design: not-recorded }
  seen: [ The text itself ]
`,
    'claims/van-den-berg-am-2021.yaml': `# claims/van-den-berg-am-2021.yaml: what this one work says; see data/README.md, "What a work says"
claims:
  - subject: acupoint:GB30
    treats: symptom:sciatica
    locator: The hip, par. 1
    note: Said with “may”.
  - subject: acupoint:GB30
    treats: [ symptom:hip-pain, symptom:heat ]
    locator: The hip, par. 1
  - subject: acupoint:GB30
    acts-on: symptom:heat
    locator: The hip, par. 1
    verb: clears
  - subject: acupoint:GB34
    treats: symptom:sciatica
    locator: par. 2
    direction: disputes
`,
  });
  expect(checkData(datasetFrom(BASE, { mine: Object.fromEntries(files) }))).toEqual([]);
});

test('a work of the graph needs no record, and its claims are named after it', () => {
  const work = describeWork({ item: { type: 'book', title: 'Anything', DOI: '10.1000/BOOK' } }, index);
  expect([...ownFolder(work, KEPT, reading).keys()]).toEqual(['claims/book.yaml']);
});

test.each([
  [{ type: 'webpage', title: 'Knees' }, 'knees', 'web-article'],
  [{ title: 'A book of many warm words' }, 'book', 'not-recorded'],
  [{ title: '暖膝', issued: { 'date-parts': [[2001]] } }, 'text-2001', 'not-recorded'],
  [{}, 'text-without-a-title', 'not-recorded'],
])('%j is the work %s', (item, id, design) => {
  expect(describeWork({ item }, index)).toMatchObject({ id, design });
});

test('an id that is taken gets a number', () => {
  expect(describeWork({ item: { title: 'Book' } }, index).id).toBe('book-2');
});

test('the command finds nothing wrong with a folder beside the shipped data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  try {
    for (const [name, text] of ownFolder(describeWork(TOLD, index), KEPT.slice(0, 3), reading)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { printed, errors, code } = recordedRun(['check', ...dataFolders(undefined), folder]);
    expect([code, errors, printed.at(-1)]).toEqual([0, [], expect.stringContaining('no problem in')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('as CSV it has a row for each claim, and no cell that a spreadsheet would run', () => {
  const hostile = { ...KEPT[1]!, quote: '=1+1, "so"' };
  expect(keptCsv([hostile], index, { reading, work: 'citation:mine' }).split('\r\n')).toEqual([
    '\uFEFFclaim,subject,subject_name,relation,object,object_name,stance,hedge,edited,work,locator,quote',
    `acupoint:GB30~treats~symptom:sciatica,acupoint:GB30,GB30 (Huantiao),treats,symptom:sciatica,Sciatica,supports,may,false,citation:mine,"The hip, par. 1","'=1+1, ""so"""`,
    '',
  ]);
});

test('as annotations it quotes the text, and counts characters and not units', () => {
  const { items } = JSON.parse(annotations([KEPT[2]!], index, { reading, work: 'mine' })) as {
    items: { target: { source: string; selector: Record<string, unknown>[] }; body: { value: string }[] }[];
  };
  const text = reading.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const { target, body } = items[0]!;
  const [quote, position] = target.selector;
  expect(body.map(({ value }) => value)).toEqual([
    'GB30 (Huantiao) is said to treat Hip pain',
    'acupoint:GB30~treats~symptom:hip-pain',
  ]);
  expect(target.source).toBe('urn:x-jingluo:text:mine');
  expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: KEPT[2]!.quote });
  expect([...text].slice(position!['start'] as number, position!['end'] as number).join('')).toBe(
    KEPT[2]!.quote,
  );
});

test('words that a reader brings cannot become other YAML', () => {
  const hostile = kept(0, {
    subject: 'acupoint:GB30',
    object: 'symptom:sciatica',
    hedge: "may\n  - { subject: x }: '",
  });
  const files = Object.fromEntries(
    ownFolder(describeWork({ item: { title: '}: !!js/function [' } }, index), [hostile], reading),
  );
  expect(checkData(datasetFrom(BASE, { mine: files }))).toEqual([]);
  expect(claimsYaml('x', [hostile], reading).match(/subject: acupoint/g)).toHaveLength(1);
});
