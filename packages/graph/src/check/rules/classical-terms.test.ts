import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { classicalTerms } from './classical-terms.ts';

const SYMPTOMS = `hip-pain: { name: Hip pain, names: { zh-Hant: 髖痛 } }
rib-pain: { name: Rib pain }
chest-pain: { name: Chest pain, names: { lzh: 胸痛 } }
trunk: { name: Trunk, heading: true }`;

const problems = (terms: string, refused = '') =>
  classicalTerms
    .check(
      datasetFrom({
        'symptoms/a.yaml': SYMPTOMS,
        'classics/terms-a.yaml': terms,
        'classics/refused.yaml': refused,
      }),
    )
    .map(formatProblem);

test('terms may say two symptoms, and have lost characters and reasons', () => {
  expect(
    problems(
      `symptom:hip-pain: { terms: [髀枢痛, 髀_痛], doubtful: { 髀痛: The thigh or its joint. } }
symptom:rib-pain: { terms: [胸胁痛] }
symptom:chest-pain: { terms: [胸胁痛] }`,
      '寒热: a cause',
    ),
  ).toEqual([]);
});

test('what is no term, and what is no symptom that can have one, is reported', () => {
  expect(
    problems(`symptom:hip-pain: { terms: [髀枢痛。, hip, __] }
symptom:trunk: { terms: [胁痛] }
region:hip: { terms: [髀枢] }
symptom:rib-pain: {}`),
  ).toEqual([
    expect.stringMatching(/^data\/classics\/terms-a\.yaml:2:1 .*`symptom:trunk` is a heading/),
    expect.stringContaining('`region:hip` is no symptom'),
    expect.stringContaining('`symptom:rib-pain` has no terms'),
    expect.stringContaining('髀枢痛。 is no term'),
    expect.stringContaining('hip is no term'),
    expect.stringContaining('__ is no term'),
  ]);
});

test('a term stands once under a symptom, and no name is repeated, in either script', () => {
  expect(problems('symptom:hip-pain: { terms: [髀枢痛, 髀樞痛, 髋痛], doubtful: { 髀枢痛: x } }')).toEqual([
    'data/classics/terms-a.yaml:1:34 classical-terms: 髀樞痛 stands under `symptom:hip-pain` already, at data/classics/terms-a.yaml:1\n    Take one out.',
    'data/classics/terms-a.yaml:1:61 classical-terms: 髀枢痛 stands under `symptom:hip-pain` already, at data/classics/terms-a.yaml:1\n    Take one out.',
    'data/classics/terms-a.yaml:1:39 classical-terms: 髋痛 is a name of `symptom:hip-pain` already\n    Take it out: names belong to the dictionary.',
  ]);
});

test('a name of another symptom is no term, and what is taken is not refused', () => {
  expect(problems('symptom:rib-pain: { terms: [胸痛, 胁痛] }', '胁痛: vague\n髋痛: vague')).toEqual([
    expect.stringContaining('terms-a.yaml:1:29 classical-terms: 胸痛 is a name of `symptom:chest-pain`'),
    expect.stringContaining('refused.yaml:2:1 classical-terms: 髋痛 is a name of `symptom:hip-pain`'),
    expect.stringContaining('胁痛 is refused, and stands under `symptom:rib-pain`'),
  ]);
});

test('with a reason, a term may be the name of another symptom, or one that several have, but not only its own', () => {
  expect(problems(`symptom:rib-pain: { doubtful: { 胸痛: Old books mean the ribs. } }`)).toEqual([]);
  expect(problems(`symptom:chest-pain: { doubtful: { 胸痛: x } }`)).toEqual([
    expect.stringContaining('胸痛 is a name of `symptom:chest-pain` already'),
  ]);
});
