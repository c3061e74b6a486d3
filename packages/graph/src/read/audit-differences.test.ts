import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { auditDifferences } from './audit-differences.ts';
import { runSteps } from './steps.ts';

const book = '{ type: book, title: B, study: { design: textbook }, seen: [x] }';

test('lists things for which works give different answers, for relations with one answer per work', () => {
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
    runSteps(auditDifferences(snapshot))
      .page({ first: 99 })!
      .items.map(({ subject, relation, claims }) => [
        subject.id,
        relation,
        claims.map(({ object }) => object),
      ]),
  ).toEqual([['region:ear', 'corresponds-to', ['element:fire', 'element:water']]]);
});

test('differences are sorted by relation and number of works, and a work that gives both answers does not differ', () => {
  const snapshot = snapshotFrom({
    'citations/works.yaml': `one: ${book}\ntwo: ${book}\nthree: ${book}`,
    'elements.yaml': 'fire: { name: Fire }\nmetal: { name: Metal }\nwater: { name: Water }',
    'regions.yaml': 'nose: { name: Nose }',
    'channels.yaml': 'GB: { name: GB }\nLR: { name: LR }',
    'acupoints/GB.yaml': 'GB44: { name: A }\nGB43: { name: B }',
    'claims/one.yaml': `claims:
  - { subject: acupoint:GB44, has-phase: element:metal, point-of: channel:GB, locator: p }
  - { subject: acupoint:GB43, has-phase: [element:water, element:fire], locator: p }
  - { subject: region:nose, corresponds-to: element:fire, locator: p }
  - { subject: channel:GB, paired-with: channel:LR, locator: p }`,
    'claims/two.yaml': `claims:
  - { subject: acupoint:GB44, has-phase: element:water, point-of: channel:LR, locator: p }
  - { subject: acupoint:GB43, has-phase: element:water, locator: p }
  - { subject: region:nose, corresponds-to: element:metal, locator: p }`,
    'claims/three.yaml': 'claims: [{ subject: acupoint:GB44, has-phase: element:water, locator: p }]',
  });
  expect(
    runSteps(auditDifferences(snapshot))
      .page({ first: 99 })!
      .items.map(({ subject, relation, claims }) => [
        subject.id,
        relation,
        claims.map(({ object }) => object),
      ]),
  ).toEqual([
    ['region:nose', 'corresponds-to', ['element:fire', 'element:metal']],
    ['acupoint:GB44', 'point-of', ['channel:GB', 'channel:LR']],
    ['acupoint:GB44', 'has-phase', ['element:water', 'element:metal']],
  ]);
});
