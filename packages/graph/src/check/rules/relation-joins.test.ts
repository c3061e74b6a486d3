import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { relationJoins } from './relation-joins.ts';

const messages = (claim: string) =>
  relationJoins
    .check(datasetFrom({ 'claims/a.yaml': `claims: [{ ${claim}, locator: p. 1 }]` }))
    .map(({ message, column }) => `${column} ${message}`);

test('a relation joins the kinds its row allows', () => {
  expect(messages('subject: acupoint:GB30, treats: symptom:sciatica')).toEqual([]);
  expect(messages('subject: symptom:sciatica, treats: channel:GB')).toEqual([
    '21 `symptom:sciatica` cannot be the subject of `treats`',
    '47 `channel:GB` cannot be the object of `treats`',
  ]);
});

test('the tip says what does join the two, and in which direction', () => {
  const tips = (claim: string) =>
    relationJoins
      .check(datasetFrom({ 'claims/a.yaml': `claims: [{ ${claim}, locator: p. 1 }]` }))
      .map(({ tip }) => tip);
  expect(tips('subject: symptom:sciatica, traverses: region:thigh')).toEqual([
    '`traverses` joins channel to region. From symptom to region: felt-in.',
  ]);
  expect(tips('subject: symptom:sciatica, studied-for: remedy:oil')[0]).toBe(
    '`studied-for` joins acupoint or remedy to symptom. From remedy to symptom: treats, studied-for, upkeep-after, contraindicated-in.',
  );
});

test('an id without a kind is left to the rule for unknown ids', () => {
  expect(messages('subject: GB30, treats: sciatica')).toEqual([]);
});

test('a pair joins two things of the same kind', () => {
  expect(messages('subject: organ:liver, paired-with: channel:GB')).toEqual([
    '47 `paired-with` joins two things of one kind',
  ]);
});

test('a thing must not be joined to itself', () => {
  expect(messages('subject: element:wood, generates: element:wood')).toEqual([
    '46 `element:wood` is joined to itself by `generates`',
  ]);
});

test('two things of one kind are a valid pair, and a wrong end is reported once', () => {
  expect(messages('subject: organ:liver, paired-with: organ:gallbladder')).toEqual([]);
  expect(messages('subject: symptom:pain, paired-with: organ:liver')).toEqual([
    '21 `symptom:pain` cannot be the subject of `paired-with`',
  ]);
});

test('an unknown kind is refused as an end, and the tip suggests no relation for it', () => {
  const found = relationJoins.check(
    datasetFrom({
      'claims/a.yaml': `claims:
  - { subject: herb:ginger, treats: symptom:pain, locator: p. 1 }
  - { subject: acupoint:GB30, treats: illness:flu, locator: p. 1 }`,
    }),
  );
  expect(found.map(({ line, message, tip }) => [line, message, tip])).toEqual([
    [
      2,
      '`herb:ginger` cannot be the subject of `treats`',
      '`treats` joins acupoint or remedy to symptom or pattern.',
    ],
    [
      3,
      '`illness:flu` cannot be the object of `treats`',
      '`treats` joins acupoint or remedy to symptom or pattern.',
    ],
  ]);
  expect(messages('subject: GB30, treats: organ:liver')).toEqual([]);
});

test('the tip names a relation between two things of one kind once, and no pair for two kinds', () => {
  const tip = (claim: string) =>
    relationJoins.check(datasetFrom({ 'claims/a.yaml': `claims: [{ ${claim}, locator: p. 1 }]` }))[0]?.tip;
  expect(tip('subject: symptom:a, treats: symptom:b')).toBe(
    '`treats` joins acupoint or remedy to symptom or pattern. From symptom to symptom: leads-to, kind-of.',
  );
  expect(tip('subject: organ:liver, treats: channel:GB')).toBe(
    '`treats` joins acupoint or remedy to symptom or pattern. From channel to organ: pertains-to.',
  );
});
