import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { diffRows } from './diff-rows.ts';
import { diffSnapshots, isSame } from './diff-snapshots.ts';

const BEFORE = {
  'channels.yaml': 'GB: { name: Gallbladder channel }',
  'regions.yaml': 'side: { name: Side of the leg }',
  'acupoints.yaml': 'GB30: { name: Huantiao }',
  'symptoms.yaml': 'sciatica: { name: Sciatica }\nhip-pain: { name: Hip pain }\ngout: { name: Gout }',
  'citations.yaml': `
book: { type: book, title: Book, study: { design: textbook }, seen: [x] }
page: { type: webpage, title: Page, study: { design: web-article }, seen: [x] }`,
  'claims/book.yaml': `claims:
  - { subject: channel:GB, traverses: region:side, locator: p. 1 }
  - { subject: symptom:sciatica, felt-in: region:side, locator: p. 2 }
  - { subject: acupoint:GB30, treats: symptom:hip-pain, locator: p. 3 }`,
  'claims/page.yaml': `claims:
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: par. 1 }
  - { subject: acupoint:GB30, treats: symptom:gout, locator: par. 2 }`,
};
const AFTER = {
  ...BEFORE,
  'symptoms.yaml':
    'sciatica: { name: Sciatica }\nhip-pain: { name: Pain of the hip }\nstiff-hip: { name: Stiff hip }',
  'citations.yaml': `
book: { type: book, title: The book, study: { design: textbook }, seen: [x] }
trial: { type: article, title: Trial, study: { design: randomized-trial }, seen: [x] }
page: { type: webpage, title: Page, study: { design: web-article }, seen: [x] }`,
  'claims/page.yaml': `claims:
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: par. 7 }
  - { subject: symptom:sciatica, felt-in: region:side, direction: disputes, locator: par. 3 }`,
  'claims/trial.yaml': `claims:
  - { subject: acupoint:GB30, treats: [symptom:sciatica, symptom:stiff-hip], locator: abstract }`,
};

const lines = (before: Record<string, string>, after: Record<string, string>) => {
  const [a, b] = [snapshotFrom(before), snapshotFrom(after)];
  return diffRows(diffSnapshots(a, b), a, b).map((row) =>
    [row.what, row.change, row.id, row.text, row.before ?? '–', row.after ?? '–'].join(' | '),
  );
};

test('lists everything that was added, withdrawn or changed', () => {
  expect(lines(BEFORE, AFTER)).toEqual([
    'work | added | citation:trial | Trial | – | –',
    'work | changed | citation:book | The book | – | –',
    'entity | added | symptom:stiff-hip | Stiff hip | – | –',
    'entity | withdrawn | symptom:gout | Gout | – | –',
    'entity | changed | symptom:hip-pain | Pain of the hip | – | –',
    'claim | added | acupoint:GB30~treats~symptom:stiff-hip | GB30 (Huantiao) is said to treat stiff hip | – | randomized, supported',
    'claim | withdrawn | acupoint:GB30~treats~symptom:gout | GB30 (Huantiao) is said to treat gout | uncited | –',
    'claim | changed | acupoint:GB30~treats~symptom:sciatica | GB30 (Huantiao) is said to treat sciatica | uncited | randomized, supported',
    'claim | changed | symptom:sciatica~felt-in~region:side | Sciatica is said to be felt in the side of the leg | traditional, supported | traditional, contested',
    'evidence | added | acupoint:GB30~treats~symptom:sciatica | GB30 (Huantiao) is said to treat sciatica | – | trial supports, abstract',
    'evidence | added | acupoint:GB30~treats~symptom:sciatica | GB30 (Huantiao) is said to treat sciatica | – | page supports, par. 7',
    'evidence | added | symptom:sciatica~felt-in~region:side | Sciatica is said to be felt in the side of the leg | – | page disputes, par. 3',
    'evidence | withdrawn | acupoint:GB30~treats~symptom:sciatica | GB30 (Huantiao) is said to treat sciatica | page supports, par. 1 | –',
    'claim by rule | withdrawn | symptom:sciatica~involves~channel:GB~channel-by-region | By rule, sciatica involves the Gallbladder channel | traditional, supported | –',
  ]);
});

test('a term that becomes a heading is a changed entity', () => {
  const heading = { ...BEFORE, 'symptoms.yaml': `${BEFORE['symptoms.yaml']}\nlimbs: { name: Limbs }` };
  const claims = `${BEFORE['claims/page.yaml']}\n  - { subject: symptom:gout, kind-of: symptom:limbs, locator: x }`;
  const before = { ...heading, 'claims/page.yaml': claims };
  const symptoms = before['symptoms.yaml'].replace('Limbs }', 'Limbs, heading: true }');
  const broader = `${claims}\n  - { subject: [symptom:sciatica, symptom:hip-pain], kind-of: symptom:limbs, locator: x }`;
  expect(lines(before, { ...before, 'symptoms.yaml': symptoms, 'claims/page.yaml': broader })).toContain(
    'entity | changed | symptom:limbs | Limbs | – | –',
  );
});

test('a finding that becomes background is another piece of evidence, and its claim loses its level', () => {
  const trial = AFTER['claims/trial.yaml'].replace('locator:', 'role: background, locator:');
  expect(lines(AFTER, { ...AFTER, 'claims/trial.yaml': trial })).toEqual([
    'claim | changed | acupoint:GB30~treats~symptom:sciatica | GB30 (Huantiao) is said to treat sciatica | randomized, supported | uncited',
    'claim | changed | acupoint:GB30~treats~symptom:stiff-hip | GB30 (Huantiao) is said to treat stiff hip | randomized, supported | uncited',
    'evidence | added | acupoint:GB30~treats~symptom:sciatica | GB30 (Huantiao) is said to treat sciatica | – | trial supports, background, abstract',
    'evidence | added | acupoint:GB30~treats~symptom:stiff-hip | GB30 (Huantiao) is said to treat stiff hip | – | trial supports, background, abstract',
    'evidence | withdrawn | acupoint:GB30~treats~symptom:sciatica | GB30 (Huantiao) is said to treat sciatica | trial supports, abstract | –',
    'evidence | withdrawn | acupoint:GB30~treats~symptom:stiff-hip | GB30 (Huantiao) is said to treat stiff hip | trial supports, abstract | –',
  ]);
});

test('the same data in other folders and files shows no difference', () => {
  const { 'claims/page.yaml': page, ...rest } = BEFORE;
  const split = snapshotFrom(rest, { notes: { 'claims/page/part.yaml': page } });
  expect(isSame(diffSnapshots(snapshotFrom(BEFORE), split))).toBe(true);
  expect(isSame(diffSnapshots(snapshotFrom(BEFORE), snapshotFrom(AFTER)))).toBe(false);
});

test('the reverse comparison swaps added and withdrawn', () => {
  const reversed = (line: string) => {
    const [what, change, id, , before, after] = line.split(' | ');
    const other = { added: 'withdrawn', withdrawn: 'added' }[change!] ?? change;
    return [what, other, id, after, before].join(' | ');
  };
  const withoutText = (line: string) => {
    const [what, change, id, , before, after] = line.split(' | ');
    return [what, change, id, before, after].join(' | ');
  };
  expect(lines(AFTER, BEFORE).map(withoutText).sort()).toEqual(lines(BEFORE, AFTER).map(reversed).sort());
});
