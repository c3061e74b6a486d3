import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordedRun } from '../recorded-run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-'));
  mkdirSync(join(folder, 'claims'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

test('stats counts a folder by kind, relation, level, standing and work, and what records of works lack', () => {
  write('acupoints.yaml', 'GB30: { name: Huantiao }\nGB34: { name: Yanglingquan }');
  write('channels.yaml', 'GB: { name: Gallbladder channel }');
  write('symptoms.yaml', 'leg-pain: { name: Leg pain }\nsciatica: { name: Sciatica }');
  write(
    'citations.yaml',
    `book: { type: book, title: B, study: { design: textbook }, seen: [x] }
page: { type: webpage, title: P, study: { design: web-article }, seen: [x] }
trial: { type: article-journal, title: T, issued: { date-parts: [[2012]] }, seen: [x], study: { design: randomized-trial, outcomes: [{ against: sham, result: better, locator: p. 1 }] } }
registered: { type: entry, title: NCT01234567, study: { design: trial-registration }, seen: [x] }`,
  );
  write(
    'claims/book.yaml',
    `claims:
  - { subject: [acupoint:GB30, acupoint:GB34], point-of: channel:GB, locator: p. 1 }
  - { subject: acupoint:GB30, treats: [symptom:sciatica, symptom:leg-pain], locator: p. 1 }
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 2 }`,
  );
  write(
    'claims/page.yaml',
    `claims:
  - { subject: symptom:sciatica, kind-of: symptom:leg-pain, locator: p. 1 }
  - { subject: acupoint:GB30, treats: symptom:leg-pain, direction: disputes, locator: p. 1 }`,
  );
  write(
    'claims/trial.yaml',
    'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, studied-for: symptom:sciatica, locator: p. 1 }]',
  );
  write(
    'claims/registered.yaml',
    'claims: [{ subject: acupoint:GB34, studied-for: symptom:sciatica, locator: record }]',
  );

  const { code, printed, errors } = recordedRun(['stats', folder]);
  expect([code, errors]).toEqual([0, []]);
  expect(`\n${printed.join('\n')}\n`).toBe(`
5 entities, 7 claims (and 0 derived), 4 works

kind      entities
element          0
organ            0
channel          1
acupoint         2
symptom          2
pattern          0
region           0
remedy           0
quality          0

relation               claims  above traditional  share  registered only
generates                   0                  0      –                0
controls                    0                  0      –                0
corresponds-to              0                  0      –                0
paired-with                 0                  0      –                0
pertains-to                 0                  0      –                0
has-quality                 0                  0      –                0
traverses                   0                  0      –                0
point-of                    2                  0    0 %                0
located-in                  0                  0      –                0
jing-well-point-of          0                  0      –                0
ying-spring-point-of        0                  0      –                0
shu-stream-point-of         0                  0      –                0
jing-river-point-of         0                  0      –                0
he-sea-point-of             0                  0      –                0
source-point-of             0                  0      –                0
connecting-point-of         0                  0      –                0
cleft-point-of              0                  0      –                0
front-mu-point-of           0                  0      –                0
back-shu-point-of           0                  0      –                0
lower-he-sea-point-of       0                  0      –                0
meeting-point-of            0                  0      –                0
confluent-point-of          0                  0      –                0
crossing-point-of           0                  0      –                0
has-phase                   0                  0      –                0
overacts-on                 0                  0      –                0
insults                     0                  0      –                0
mother-point-of             0                  0      –                0
child-point-of              0                  0      –                0
horary-point-of             0                  0      –                0
felt-in                     0                  0      –                0
involves                    0                  0      –                0
manifests-as                0                  0      –                0
leads-to                    0                  0      –                0
kind-of                     1                  0    0 %                0
treats                      2                  1   50 %                0
studied-for                 2                  2  100 %                1
upkeep-after                0                  0      –                0
diagnosed-in                0                  0      –                0
contraindicated-in          0                  0      –                0
contraindicated-at          0                  0      –                0
acts-on                     0                  0      –                0
all                         7                  3   43 %                1

level          claims
uncited             1
traditional         3
registered          1
observational       0
randomized          2
synthesized         0

standing   claims
supported       5
contested       1
uncited         1

level of works  works  with an outcome  no year  a number for a title
uncited             1                –        1                     0
traditional         1                –        1                     0
registered          1                –        1                     1
observational       0                0        0                     0
randomized          1                1        0                     0
synthesized         0                0        0                     0

work (4 of 4 with claims)  claims
book                            4
page                            2
trial                           2
registered                      1
`);
});

test('data with problems is not counted', () => {
  write('elements.yaml', 'wood: { name: Wood, colour: green }');
  const { code, printed, errors } = recordedRun(['stats'], { KG_DATA: folder });
  expect([code, printed]).toEqual([1, []]);
  expect(errors[0]).toMatch(/elements\.yaml:1:21 unknown-field/);
  expect(errors.at(-1)).toBe('kg stats: data with problems is not counted');
});

test('a folder that is not there is a wrong call', () => {
  const nowhere = join(folder, 'nowhere');
  expect(recordedRun(['stats', nowhere])).toEqual({
    code: 2,
    printed: [],
    errors: [`kg stats: loadData: no data folder at ${nowhere}`],
  });
});
