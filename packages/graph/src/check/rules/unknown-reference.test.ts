import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { unknownReference } from './unknown-reference.ts';

const found = (files: Record<string, string>) =>
  unknownReference.check(datasetFrom(files)).map(formatProblem);

test('an unknown id is reported with the nearest one', () => {
  expect(
    found({
      'acupoints/GB.yaml': 'GB30: { name: H }',
      'symptoms/leg.yaml': 'sciatica: { name: S }',
      'claims/book.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:siatica, locator: p. 1 }]',
    }),
  ).toEqual([
    'data/claims/book.yaml:1:44 unknown-reference: `symptom:siatica` is the id of no record\n    Nearest: symptom:sciatica. A new one is begun with `kg new symptom siatica`.',
  ]);
});

test('a code or a name without a kind is recognized, before ids with a similar spelling', () => {
  expect(
    found({
      'acupoints/GB.yaml': 'GB30: { name: Huantiao }\nGB3: { name: Shangguan }',
      'symptoms/leg.yaml':
        'low-back-pain: { name: Low back pain, names: { en: lumbago } }\nlump: { name: Lump }',
      'claims/book.yaml': `claims: [{ subject: GB-30, treats: symptom:lumbago, locator: p. 1 },
          { subject: symptom:lump, kind-of: Low Back Pain, locator: p. 1 }]`,
    }).map((problem) => problem.split('\n    ')[1]),
  ).toEqual([
    'Nearest: acupoint:GB30. An id begins with a kind and a colon: symptom:sciatica.',
    'Nearest: symptom:low-back-pain. A new one is begun with `kg new symptom lumbago`.',
    'Nearest: symptom:low-back-pain. An id begins with a kind and a colon: symptom:sciatica.',
  ]);
});

test('for a name of several entities the tip lists each of them', () => {
  expect(
    found({
      'acupoints.yaml': 'LI18: { name: Futu }\nST32: { name: Futu }',
      'claims/book.yaml': 'claims: [{ subject: Futu, treats: symptom:x, locator: p. 1 }]',
    })[0],
  ).toMatch(/Nearest: acupoint:LI18, acupoint:ST32\./);
});

test('works named in sources, cites and via must be recorded', () => {
  expect(
    found({
      'elements.yaml': 'wood: { name: Wood, sources: { nowhere: p. 1 } }',
      'citations/a.yaml':
        'a: { type: book, title: A, study: { design: textbook }, cites: [gone], seen: [x] }',
      'claims/a.yaml': 'via: missing\nclaims: []',
    }).map((problem) => problem.split('\n')[0]),
  ).toEqual([
    'data/claims/a.yaml:1:6 unknown-reference: `citation:missing` is the id of no record',
    'data/elements.yaml:1:41 unknown-reference: `citation:nowhere` is the id of no record',
    'data/citations/a.yaml:1:65 unknown-reference: `citation:gone` is the id of no record',
  ]);
});

test('a reference to a record with wrong fields is not a second problem', () => {
  expect(
    found({
      'elements.yaml': 'wood: { name: Wood }\nfire: { nome: Fire }',
      'claims/a.yaml': 'claims: [{ subject: element:wood, generates: element:fire, locator: p. 1 }]',
    }),
  ).toEqual([]);
});

test('the tip says how to begin a work or a symptom, and when no record was read', () => {
  const tips = (files: Record<string, string>) =>
    unknownReference.check(datasetFrom(files)).map(({ tip }) => tip);
  expect(
    tips({
      'acupoints.yaml': 'GB30: { name: H, sources: { a-boock: p. 1 } }',
      'citations/a.yaml': `
a-book: { type: book, title: A, study: { design: textbook }, seen: [x] }
z-trial: { type: book, title: Z, study: { design: textbook }, seen: [x] }`,
      'claims/a-book.yaml': 'claims: [{ subject: acupoint:GB31, treats: symptom:x, locator: p. 1 }]',
    }),
  ).toEqual([
    'Nearest: acupoint:GB30.',
    'Nearest: acupoint:GB30. A new one is begun with `kg new symptom x`.',
    'Nearest: citation:a-book. A new one is begun with `kg new citation a-boock`.',
  ]);
  expect(
    tips({ 'claims/a.yaml': 'via: b\nclaims: [{ subject: organ:a, treats: organ:b, locator: p. 1 }]' }),
  ).toEqual([
    'No record of this kind was read.',
    'No record of this kind was read.',
    'No record of this kind was read. A new one is begun with `kg new citation b`.',
  ]);
});

test('an entry of homonyms.yaml with an unknown id is reported', () => {
  const dataset = datasetFrom({
    'symptoms/a.yaml': 'pain: { name: Pain }',
    'homonyms.yaml': '- { name: Pain, entities: [symptom:pain, symptom:pein] }',
  });
  expect(unknownReference.check(dataset).map(({ line, column, message }) => [line, column, message])).toEqual(
    [[1, 42, '`symptom:pein` is the id of no record']],
  );
});

test('an id whose record may be in a file that cannot be read is not reported; others are', () => {
  const problems = found({
    'organs.yaml': 'liver: { name: "open',
    'citations/a.yaml': '[',
    'claims/a.yaml': `via: b
claims: [{ subject: element:wood, corresponds-to: [organ:liver, season:spring], locator: p. 1 }]`,
  });
  expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
    'data/claims/a.yaml:2:21 unknown-reference: `element:wood` is the id of no record',
    'data/claims/a.yaml:2:21 unknown-reference: `element:wood` is the id of no record',
    'data/claims/a.yaml:2:65 unknown-reference: `season:spring` is the id of no record',
  ]);
});

test('places on the body name points, regions and works that are there', () => {
  expect(
    found({
      'acupoints.yaml': 'GB30: { name: Huantiao }',
      'regions.yaml': 'thigh: { name: Thigh }',
      'body/positions.yaml': `
citation: no-work
places:
  GB30: { chart: leg, y: 47, around: 96, by: hand, locator: x, line: { from: GB99, to: GB30, part: 0.5 } }
  GB98: { chart: leg, y: 47, around: 96, by: hand, locator: x }`,
      'body/shapes.yaml': 'thighs: { front: { leg: { from: 38, to: 54 } } }',
    }).map((problem) => problem.split(' is the id')[0]!.split(' unknown-reference: ')[1]),
  ).toEqual([
    '`acupoint:GB99`',
    '`citation:no-work`',
    '`acupoint:GB98`',
    '`citation:no-work`',
    '`region:thighs`',
  ]);
});
