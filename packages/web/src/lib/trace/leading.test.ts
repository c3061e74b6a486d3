import { expect, test } from 'vitest';
import { leadingCount, restPhrase } from './leading.ts';
import type { Match, WayKind } from './traced.ts';

function ways(count: number, kind: WayKind, match: Match = 'EXACT', share?: number) {
  const regions = share === undefined ? null : { felt: 8, shared: 1, share };
  return Array.from({ length: count }, () => ({ best: { kind, match, regions } }));
}
const byRule = (count: number, share: number, match: Match = 'EXACT') => ways(count, 'BY_RULE', match, share);

test.each([
  ['all that sources give for the symptom, however many', [...ways(4, 'SAID'), ...ways(3, 'BY_PATTERN')], 7],
  [
    'those of a kind of it up to five',
    [...ways(3, 'SAID'), ...ways(2, 'SAID', 'NARROWER'), ...ways(1, 'BY_PATTERN', 'NARROWER')],
    5,
  ],
  ['a group is not parted', [...ways(3, 'SAID'), ...ways(3, 'SAID', 'NARROWER')], 3],
  [
    'by rule those with a fifth',
    [...ways(1, 'SAID'), ...byRule(1, 0.3), ...byRule(2, 0.1 + 0.1), ...byRule(1, 0.19)],
    4,
  ],
  ['no rule of a kind of it beside others', [...ways(1, 'SAID'), ...byRule(1, 1, 'NARROWER')], 1],
  ['nothing by an organ beside others', [...ways(2, 'BY_PATTERN'), ...ways(1, 'BY_PATTERN_AND_ORGAN')], 2],
  ['nothing of a broader symptom beside others', [...ways(1, 'SAID'), ...ways(1, 'SAID', 'BROADER')], 1],
  ['by rule alone, those with the largest share', [...byRule(1, 0.1), ...byRule(4, 0.05)], 1],
  ['five of those that tell alike', [...byRule(9, 1 / 9), ...ways(1, 'BY_ORGAN')], 5],
  ['by an organ alone', ways(3, 'BY_ORGAN'), 3],
  ['none of none', [], 0],
])('%s', (_, channels, count) => {
  expect(leadingCount(channels)).toBe(count);
});

test('says what the folded channels have in common', () => {
  expect(restPhrase(byRule(3, 0.1))).toBe('by rule');
  expect(restPhrase([...byRule(1, 0.1), ...ways(2, 'BY_PATTERN_AND_ORGAN')])).toBe('by rule or by an organ');
  expect(
    restPhrase([
      ...ways(1, 'SAID', 'NARROWER'),
      ...byRule(1, 0.1, 'NARROWER'),
      ...ways(1, 'SAID', 'BROADER'),
    ]),
  ).toBe('for a kind of it, by rule or for a broader symptom');
});
