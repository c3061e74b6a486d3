import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { phaseFitsRole } from './phase-fits-role.ts';

const found = (...claims: string[]) =>
  phaseFitsRole
    .check(
      datasetFrom(
        Object.fromEntries(
          claims.map((claim, index) => [
            `claims/work-${index}.yaml`,
            `claims: [{ ${claim}, locator: p. 1 }]`,
          ]),
        ),
      ),
    )
    .map(formatProblem);

test('the jing-well point is metal on a yang channel and wood on a yin channel', () => {
  expect(found('subject: acupoint:GB44, jing-well-point-of: channel:GB, has-phase: element:metal')).toEqual(
    [],
  );
  expect(found('subject: acupoint:LR1, jing-well-point-of: channel:LR, has-phase: element:wood')).toEqual([]);
});

test('a phase of the wrong order is reported', () => {
  expect(found('subject: acupoint:GB44, jing-well-point-of: channel:GB, has-phase: element:wood')).toEqual([
    'data/claims/work-0.yaml:1:79 phase-fits-role: `acupoint:GB44` is `jing-well-point-of` `channel:GB`, so its phase is not `element:wood`\n    It would be `element:metal`; else the role or the channel is wrong.',
  ]);
});

test('a phase without a role in the same work, and a role that has no phase, are not checked', () => {
  expect(
    found(
      'subject: acupoint:GB44, jing-well-point-of: channel:GB',
      'subject: acupoint:GB44, source-point-of: channel:GB, has-phase: element:wood',
    ),
  ).toEqual([]);
});

test('a disputed phase or role is not checked', () => {
  const role = 'subject: acupoint:GB44, jing-well-point-of: channel:GB';
  const phase = 'subject: acupoint:GB44, has-phase: element:wood';
  const both = (first: string, second: string) =>
    phaseFitsRole.check(
      datasetFrom({
        'claims/a.yaml': `claims: [{ ${first}, locator: p. 1 }, { ${second}, locator: p. 2 }]`,
      }),
    ).length;
  expect(both(role, phase)).toBe(1);
  expect(both(role, `${phase}, direction: disputes`)).toBe(0);
  expect(both(`${role}, direction: disputes`, phase)).toBe(0);
});
