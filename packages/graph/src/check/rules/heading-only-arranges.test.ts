import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { headingOnlyArranges } from './heading-only-arranges.ts';

const found = (claims: string, files: Record<string, string> = {}) =>
  headingOnlyArranges
    .check(
      datasetFrom({
        'symptoms/a.yaml':
          'pain: { name: Pains, heading: true }\nlimbs: { name: Limbs, heading: true }\nache: { name: Ache }\nsore: { name: Sore }',
        'regions.yaml': 'leg: { name: Leg }\ntrunk: { name: Trunk, heading: true }',
        'claims/a.yaml': `claims: [${claims}]`,
        ...files,
      }),
    )
    .map(formatProblem);

test('terms and headings stand under headings, and terms under terms', () => {
  expect(
    found(
      `{ subject: symptom:ache, kind-of: [symptom:sore, symptom:pain], locator: p. 1 },
       { subject: symptom:limbs, kind-of: symptom:pain, locator: p. 1 },
       { subject: symptom:ache, felt-in: region:leg, locator: p. 1 }`,
    ),
  ).toEqual([]);
});

test('any other claim about a heading is refused, at whichever end it is', () => {
  const tip = 'A heading only arranges. Give the claim to a term under it, or take out `heading: true`.';
  expect(found('{ subject: symptom:pain, felt-in: region:leg, locator: p. 1 }')).toEqual([
    `data/claims/a.yaml:1:21 heading-only-arranges: \`symptom:pain\` is a heading, so it cannot be an end of \`felt-in\`\n    ${tip}`,
  ]);
  expect(found('{ subject: symptom:ache, felt-in: region:trunk, locator: p. 1 }')).toEqual([
    `data/claims/a.yaml:1:44 heading-only-arranges: \`region:trunk\` is a heading, so it cannot be an end of \`felt-in\`\n    ${tip}`,
  ]);
});

test('a claim in an added folder about a heading of the base is refused', () => {
  const dataset = datasetFrom(
    { 'symptoms/a.yaml': 'pain: { name: Pains, heading: true }\nache: { name: Ache }' },
    { notes: { 'claims/b.yaml': 'claims: [{ subject: symptom:ache, leads-to: symptom:pain, locator: x }]' } },
  );
  expect(headingOnlyArranges.check(dataset)).toHaveLength(1);
});

test('a heading under a term that is no heading is refused', () => {
  expect(found('{ subject: symptom:pain, kind-of: symptom:ache, locator: p. 1 }')).toEqual([
    'data/claims/a.yaml:1:44 heading-only-arranges: `symptom:pain` is a heading, so it cannot be a kind of `symptom:ache`, which is none\n    A heading stands under another heading or under nothing.',
  ]);
});

test('a thing of another kind is no heading', () => {
  expect(found('', { 'organs.yaml': 'liver: { name: Liver, heading: true }' })).toEqual([
    'data/organs.yaml:1:32 heading-only-arranges: `organ:liver` is of kind organ, and only a symptom or a region can be a heading',
  ]);
});
