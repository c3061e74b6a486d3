import { expect, test } from 'vitest';
import { stripBasePath } from './base-path.ts';

test.each([
  ['/jingluo/trace?symptom=x', '/trace?symptom=x'],
  ['/jingluo/', '/'],
  ['/jingluo', '/'],
  ['/jingluo?a', '/?a'],
  ['/', undefined],
  ['/graphql', undefined],
  ['/jingluos/trace', undefined],
])('%s is %s below /jingluo', (url, below) => {
  expect(stripBasePath(url, '/jingluo')).toBe(below);
});

test('without a base path a URL is unchanged', () => {
  expect(stripBasePath('/a?b', '')).toBe('/a?b');
});
