import { expect, test } from 'vitest';
import { typedText } from './typed-text.ts';

test.each([
  ['  heart ', 'heart'],
  ['stiff\n\tneck\u0000', 'stiff neck'],
  ['\u202eneck\u200f', 'neck'],
  ['\ud800heart', '\ufffdheart'],
  ['\u0007', ''],
  ['環跳', '環跳'],
  ['क्‍ष', 'क्‍ष'],
])('%j is read as “%s”', (given, read) => expect(typedText(given)).toBe(read));

test('a long text is cut, but not within a character', () => {
  expect(typedText('heart '.repeat(2000))).toHaveLength(200);
  expect(typedText(`${'a'.repeat(199)}𠮷b`)).toBe('a'.repeat(199));
});
