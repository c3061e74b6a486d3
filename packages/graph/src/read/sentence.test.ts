import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { sentence } from './sentence.ts';

const { entities, claims } = snapshotFrom({
  'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
  'acupoints/GB.yaml': 'GB30: { name: Huantiao }',
  'channels.yaml': 'GB: { name: Gallbladder channel }',
  'organs.yaml': 'kidney: { name: Kidney }',
  'regions.yaml':
    'side: { name: Side of the leg }\nlegs: { name: Leg and foot, heading: true }\nlimbs: { name: Limbs, heading: true }',
  'remedies.yaml': 'tens: { name: TENS }',
  'qualities.yaml': 'heat: { name: Heat }',
  'symptoms/leg.yaml': 'sciatica: { name: Sciatica }\nlateral: { name: "Sciatica, pain down the side" }',
  'claims/book.yaml': `claims:
  - { subject: acupoint:GB30, treats: symptom:sciatica, back-shu-point-of: organ:kidney, locator: p. 1 }
  - { subject: remedy:tens, studied-for: symptom:sciatica, locator: p. 1 }
  - { subject: symptom:lateral, felt-in: region:side, locator: p. 1 }
  - { subject: channel:GB, traverses: region:side, locator: p. 1 }
  - { subject: region:side, kind-of: region:legs, locator: p. 1 }
  - { subject: region:legs, kind-of: region:limbs, locator: p. 1 }
  - { subject: acupoint:GB30, acts-on: quality:heat, verb: clears, locator: p. 1 }
  - { subject: acupoint:GB30, acts-on: quality:heat, verb: drains, locator: p. 2 }`,
});
const sentences = claims
  .all()
  .map((claim) => sentence(claim, entities.get(claim.subject)!, entities.get(claim.object)!))
  .sort();

test('a claim is written as a sentence', () => {
  expect(sentences).toEqual([
    'By rule, sciatica, pain down the side, involves the Gallbladder channel',
    'GB30 (Huantiao) is a back-shu point of the Kidney',
    'GB30 (Huantiao) is said to act on heat: clears, drains',
    'GB30 (Huantiao) is said to treat sciatica',
    'Sciatica, pain down the side, is said to be felt in the side of the leg',
    'TENS was studied for sciatica',
    'The Gallbladder channel traverses the side of the leg',
    'The heading “Leg and foot” stands under the heading “Limbs”',
    'The side of the leg stands under the heading “Leg and foot”',
  ]);
});
