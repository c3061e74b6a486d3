import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { auditDifferences } from './audit-differences.ts';

const book = '{ type: book, title: B, study: { design: textbook }, seen: [x] }';

test('things are listed to which works give different answers, where a work gives one', () => {
  const snapshot = snapshotFrom({
    'citations/works.yaml': `one: ${book}\ntwo: ${book}\nthree: ${book}`,
    'elements.yaml': 'wood: { name: Wood }\nfire: { name: Fire }\nwater: { name: Water }',
    'regions.yaml': 'ear: { name: Ear }\neye: { name: Eye }\ntongue: { name: Tongue }\nleg: { name: Leg }',
    'symptoms/leg.yaml': 'pain: { name: Pain }',
    'claims/one.yaml': `claims:
  - { subject: region:ear, corresponds-to: element:water, locator: p }
  - { subject: region:eye, corresponds-to: element:wood, locator: p }
  - { subject: region:tongue, corresponds-to: [element:fire, element:water], locator: p }
  - { subject: symptom:pain, felt-in: region:leg, locator: p }`,
    'claims/two.yaml': `claims:
  - { subject: region:ear, corresponds-to: element:fire, locator: p }
  - { subject: region:eye, corresponds-to: element:wood, locator: p }
  - { subject: region:tongue, corresponds-to: element:fire, locator: p }
  - { subject: symptom:pain, felt-in: region:ear, locator: p }`,
    'claims/three.yaml': `claims:
  - { subject: region:ear, corresponds-to: element:fire, locator: p }
  - { subject: region:eye, corresponds-to: element:fire, direction: disputes, locator: p }`,
  });
  expect(
    auditDifferences(snapshot).map(({ subject, relation, claims }) => [
      subject.id,
      relation,
      claims.map(({ object }) => object),
    ]),
  ).toEqual([['region:ear', 'corresponds-to', ['element:fire', 'element:water']]]);
});
