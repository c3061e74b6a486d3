import { expect, test } from 'vitest';
import { standInSheet } from './stand-ins.ts';

test('a fallback font is narrowed to the width of our font and keeps its height', () => {
  const rules = standInSheet().split('@font-face').slice(1);
  expect(rules[0]).toContain("font-family: 'Sans as Arial'");
  expect(rules[0]).toContain('size-adjust: 93.8%');
  for (const rule of rules) {
    const [size, ascent] = ['size-adjust', 'ascent-override'].map((name) =>
      Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)![1]),
    );
    expect((size! / 100) * ascent!).toBeCloseTo(rule.includes('Serif as') ? 103.6 : 102.4, 0);
  }
});

test('a button keeps its width when the font loads: its weight has its own fallback font', () => {
  const medium = standInSheet()
    .split('@font-face')
    .filter((rule) => rule.includes('font-weight: 500'));
  expect(medium).toHaveLength(3);
  expect(medium[0]).toContain('size-adjust: 95.2%');
});
