import { expect, test } from 'vitest';
import { otherPoints } from './other-points.ts';

function given(code: string, match: 'EXACT' | 'BROADER' = 'EXACT') {
  const point = { id: `acupoint:${code}`, code, name: code };
  return {
    point,
    level: 'TRADITIONAL' as const,
    works: 1,
    match,
    claims: [{ object: { name: 'Leg pain' } }],
    located: [],
    found: [],
  };
}

test('points on a channel of the trace are not listed again', () => {
  const points = [given('GB30'), given('KI3'), given('EX-LE10', 'BROADER')];
  const channels = [{ points: [{ point: { id: 'acupoint:GB30' } }] }, { points: [] }];
  expect(otherPoints({ channels, points }).map(({ point, term }) => [point.code, term])).toEqual([
    ['KI3', ''],
    ['EX-LE10', 'leg pain in general'],
  ]);
});
