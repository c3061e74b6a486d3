import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEVELS, word } from '../level/level.ts';
import { hue, lightColors } from './tokens.ts';

const color = lightColors(readFileSync(new URL('../../app.css', import.meta.url), 'utf8'));

test('colours match the style sheet in the light scheme', () => {
  expect([color('paper'), color('ink'), color('randomized')]).toEqual(['#f4f6f3', '#17242b', '#582167']);
  expect(() => color('no-such')).toThrow('lightColors: the style sheet has no colour "no-such"');
});

test('the style sheet has every colour that pictures need', () => {
  const tokens = ['panel', 'sunk', 'ink-2', 'ink-3', 'rule', 'rule-2', 'contested', ...LEVELS.map(word)];
  for (const token of tokens) expect(color(token)).toMatch(/^#[\da-f]{6}$/);
  for (const element of ['wood', 'fire', 'earth', 'metal', 'water', undefined])
    for (const use of ['line', 'text', 'tint'] as const) expect(hue(color, element, use)).toMatch(/^#/);
});
