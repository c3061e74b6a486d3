import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { ownChannelRoles } from './own-channel-roles.ts';

const found = (...claims: string[]) =>
  ownChannelRoles
    .check(
      datasetFrom({
        'claims/a.yaml': `claims:\n${claims.map((claim) => `  - { ${claim}, locator: p. 1 }\n`).join('')}`,
      }),
    )
    .map(formatProblem);

test('a source point of another channel is reported', () => {
  expect(found('subject: acupoint:GB40, source-point-of: channel:BL')).toEqual([
    'data/claims/a.yaml:2:16 own-channel-roles: `acupoint:GB40` is no point of `channel:BL`, so it is not `source-point-of` it\n    Look again in the work: point, role or channel is wrong. A point where another channel passes is `crossing-point-of`.',
  ]);
});

test('each of the eight roles needs a point of the same channel, and an extra point has none', () => {
  const roles = [
    ...['jing-well', 'ying-spring', 'shu-stream', 'jing-river', 'he-sea'],
    ...['source', 'connecting', 'cleft'],
  ];
  for (const role of roles) {
    expect(found(`subject: acupoint:SP4, ${role}-point-of: channel:SP`)).toEqual([]);
    expect(found(`subject: acupoint:SP4, ${role}-point-of: channel:ST`)).toHaveLength(1);
    expect(found(`subject: acupoint:EX-HN5, ${role}-point-of: channel:SP`)).toHaveLength(1);
  }
});

test('the great luo and the connecting points of the two midline vessels are allowed', () => {
  expect(
    found(
      'subject: [acupoint:SP4, acupoint:SP21], connecting-point-of: channel:SP',
      'subject: acupoint:GV1, connecting-point-of: channel:GV',
      'subject: acupoint:CV15, connecting-point-of: channel:CV',
    ),
  ).toEqual([]);
});

test('a vessel without its own points may use points of other channels', () => {
  expect(found('subject: acupoint:KI9, cleft-point-of: channel:YinLV')).toEqual([]);
});

test('crossing and confluent points, and disputed claims, are not checked', () => {
  expect(
    found(
      'subject: acupoint:GB30, crossing-point-of: channel:BL',
      'subject: acupoint:GB41, confluent-point-of: channel:BV',
      'subject: acupoint:GB40, source-point-of: channel:BL, direction: disputes',
    ),
  ).toEqual([]);
});
