import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';

/* The Liver channel as in the example of Nanjing zhengyi 69: wood; LR8 is water, LR2 fire, LR1 wood. */
const LIVER = {
  'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
article: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
other: { type: book, title: O, study: { design: textbook }, seen: [x] }`,
  'elements.yaml': 'wood: { name: Wood }\nfire: { name: Fire }\nwater: { name: Water }',
  'organs.yaml': 'liver: { name: Liver }',
  'channels.yaml': 'LR: { name: Liver channel }',
  'acupoints/LR.yaml': 'LR1: { name: Dadun }\nLR2: { name: Xingjian }\nLR8: { name: Ququan }',
  'claims/book.yaml': `claims:
  - { subject: channel:LR, pertains-to: organ:liver, locator: p. 1 }
  - { subject: organ:liver, corresponds-to: element:wood, locator: p. 1 }
  - { subject: element:water, generates: element:wood, locator: p. 2 }
  - { subject: element:wood, generates: element:fire, locator: p. 2 }
  - { subject: acupoint:LR1, jing-well-point-of: channel:LR, has-phase: element:wood, locator: p. 3 }
  - { subject: acupoint:LR2, ying-spring-point-of: channel:LR, has-phase: element:fire, locator: p. 3 }
  - { subject: acupoint:LR8, he-sea-point-of: channel:LR, locator: p. 3 }`,
  'claims/article.yaml': 'claims: [{ subject: acupoint:LR8, has-phase: element:water, locator: par. 1 }]',
};
const derived = (files: Record<string, string>) =>
  snapshotFrom(files)
    .claims.all()
    .filter(({ derivedBy }) => derivedBy !== undefined)
    .map(({ id }) => id);

test('the mother, child and horary points of a channel follow from the phases of its five-shu points', () => {
  expect(derived(LIVER)).toEqual([
    'acupoint:LR1~horary-point-of~channel:LR~horary-point',
    'acupoint:LR2~child-point-of~channel:LR~child-point',
    'acupoint:LR8~mother-point-of~channel:LR~mother-point',
  ]);
});

test('a derived claim names every premise and is as strong as the weakest of them', () => {
  const claim = snapshotFrom(LIVER).claims.get('acupoint:LR8~mother-point-of~channel:LR~mother-point');
  expect(claim).toMatchObject({
    level: 'uncited',
    families: [{ id: 'citation:book' }, { id: 'citation:article' }],
    premises: [
      'acupoint:LR8~he-sea-point-of~channel:LR',
      'acupoint:LR8~has-phase~element:water',
      'channel:LR~pertains-to~organ:liver',
      'organ:liver~corresponds-to~element:wood',
      'element:water~generates~element:wood',
    ],
  });
});

test('nothing is derived from a disputed phase', () => {
  const disputed = {
    ...LIVER,
    'claims/other.yaml':
      'claims: [{ subject: acupoint:LR8, has-phase: element:water, direction: disputes, locator: p. 9 }]',
  };
  expect(derived(disputed).some((id) => id.includes('LR8'))).toBe(false);
});
