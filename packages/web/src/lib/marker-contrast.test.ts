import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../app.css', import.meta.url), 'utf8');

function token(name: string, scheme: 'light' | 'dark'): string {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  const color = scheme === 'light' ? light : dark;
  if (color === undefined) throw new Error(`app.css has no ${name}`);
  return color;
}

/** The contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const LINES = [
  'uncited',
  'traditional',
  'registered',
  'observational',
  'randomized',
  'synthesized',
  'contested',
];

test.each(['light', 'dark'] as const)(
  'words and lines have enough contrast with the marker under them, %s',
  (scheme) => {
    const marker = token('marker', scheme);
    expect(contrast(marker, token('ink', scheme))).toBeGreaterThan(4.5);
    expect(contrast(marker, token('ink-2', scheme))).toBeGreaterThan(4.5);
    for (const line of LINES) expect(contrast(marker, token(line, scheme)), line).toBeGreaterThan(3);
  },
);
