import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a script of the data would send what it finds. Nothing may be asked there. */
const ELSEWHERE = 'http://elsewhere.example';

/** A text that tries to leave every place in which a text can stand. `mark` makes it a text of its own. */
function attack(mark: string): string {
  return [
    mark,
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(2)>',
    '<svg onload=alert(3)><a xlink:href="javascript:alert(4)">a</a></svg>',
    `<iframe src=${ELSEWHERE}></iframe><link rel=stylesheet href=${ELSEWHERE}><base href=${ELSEWHERE}>`,
    `<style>*{background:url(${ELSEWHERE})}</style></style></title></textarea><!-- --> ]]>`,
    `" onfocus=alert(5) autofocus " ' onmouseover=alert(6) '`,
    '`${alert(7)}` {{alert(8)}} {@html "<b>"} $& $1 %base-path% %sveltekit.body%',
    `javascript:alert(9) ${ELSEWHERE}/a __proto__ constructor`,
    String.raw`\u003cscript\u003ealert(10)\u003c/script\u003e \x3c &lt;script&gt; &#60;b&#62;`,
  ].join(' ');
}

/** Ids of the folder. */
export const HOSTILE = {
  symptom: 'symptom:hostile',
  other: 'symptom:hostile-other',
  point: 'acupoint:EX-H99',
  work: 'hostile-work',
  study: 'hostile-study',
} as const;

const text = (mark: string) => JSON.stringify(attack(mark));

const CITATION = `
  title: ${text('title')}
  author: [{ family: ${text('family')}, given: ${text('given')} }, { literal: ${text('literal')} }]
  editor: [{ literal: ${text('editor')} }]
  issued: { date-parts: [[2020, 1, 2]] }
  container-title: ${text('container')}
  container-title-short: ${text('short')}
  collection-title: ${text('collection')}
  volume: ${text('volume')}
  issue: ${text('issue')}
  page: ${text('page')}
  number: ${text('number')}
  edition: ${text('edition')}
  publisher: ${text('publisher')}
  publisher-place: ${text('place')}
  language: ${text('language')}
  genre: ${text('genre')}
  version: ${text('version')}
  ISBN: ${text('isbn')}
  registry: ${text('registry')}
  family: ${text('one family')}
  family-basis: ${text('basis')}
  defects: [${text('defect')}]
  seen: [${text('seen')}]`;

const FILES: Readonly<Record<string, string>> = {
  'symptoms.yaml': `
hostile:
  name: ${text('symptom')}
  names: { zh-Hant: ${text('hant')}, zh-Latn-pinyin: ${text('pinyin')}, en: [${text('english')}] }
  summary: ${text('summary')}
  externalIds: { mesh: ${text('mesh')}, snomedct: ${text('snomed')} }
  sources: { hostile-work: ${text('source')} }
hostile-other:
  name: ${text('other symptom')}
  sources: { hostile-work: ${text('other source')} }`,
  'acupoints.yaml': `
EX-H99:
  name: ${text('point')}
  summary: ${text('summary of the point')}
  sources: { hostile-work: ${text('source of the point')} }`,
  'citations.yaml': `
hostile-work:
  type: webpage${CITATION}
  URL: 'https://elsewhere.example/?q=''alert(1)'''
  study: { design: web-article, result: ${text('result')}, limitations: ${text('limits')} }
hostile-study:
  type: article-journal${CITATION}
  DOI: '10.1000/<script>alert(1)</script>'
  cites: [hostile-work]
  study: { design: randomized-trial, participants: 12, comparator: ${text('comparator')}, result: ${text('result')}, limitations: ${text('limits')} }`,
  'claims/hostile-work.yaml': `
claims:
  - { subject: acupoint:EX-H99, treats: [symptom:hostile, symptom:hostile-other], locator: ${text('locator')}, note: ${text('note')} }
  - { subject: acupoint:EX-H99, located-in: region:foot, locator: ${text('locator 2')} }
  - { subject: symptom:hostile, kind-of: symptom:pain, locator: ${text('locator 3')} }
  - { subject: symptom:hostile-other, kind-of: symptom:pain, locator: ${text('locator 4')} }
  - { subject: symptom:hostile, felt-in: region:foot, locator: ${text('locator 5')} }`,
  'claims/hostile-study.yaml': `
via: hostile-work
claims:
  - { subject: acupoint:EX-H99, studied-for: symptom:hostile, locator: ${text('locator 6')}, note: ${text('note 2')} }
  - { subject: acupoint:EX-H99, treats: symptom:hostile, locator: ${text('locator 7')}, direction: disputes, note: ${text('note 3')} }`,
};

/** Writes a data folder in which every text is an attack. The check finds no problem in it. */
export function writeHostileFolder(folder: string): void {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
