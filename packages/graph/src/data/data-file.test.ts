import { expect, test } from 'vitest';
import { decodeDataFile } from './data-file.ts';
import { formatProblem } from './problem.ts';

const NAME = { name: 'organs.yaml', folder: 'data', path: 'data/organs.yaml' };
const ALLOWED =
  '\n    Allowed: UTF-8. Save the file in it, or convert it: `iconv -f GBK -t UTF-8`, with the encoding that it has.';

const problemOf = (...parts: (string | number[])[]): string | undefined => {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const { problem } = decodeDataFile(NAME, bytes);
  return problem && formatProblem(problem).replace(ALLOWED, ' …');
};

test.each<[string, (string | number[])[], string]>([
  ['Latin-1', ['a: 1\nname: Caf', [0xe9], '\n'], '2:10 bad-encoding: the byte 0xE9 is no UTF-8 here …'],
  ['GBK', ['zh: ', [0xbb, 0xb7, 0xcc, 0xf8], '\n'], '1:5 bad-encoding: the byte 0xBB is no UTF-8 here …'],
  ['UTF-16', [[0xff, 0xfe, 0x61, 0x00]], '1:1 bad-encoding: the byte 0xFF is no UTF-8 here …'],
  ['a character cut short', ['a: 環', [0xe8, 0xb7]], '1:5 bad-encoding: the byte 0xE8 is no UTF-8 here …'],
  ['a surrogate', ['a: 𠀀 ', [0xed, 0xa0, 0x80]], '1:7 bad-encoding: the byte 0xED is no UTF-8 here …'],
  ['an overlong slash', [[0xc0, 0xaf]], '1:1 bad-encoding: the byte 0xC0 is no UTF-8 here …'],
  [
    'a byte after U+FFFD',
    ['\r\n環\ufffd\ufffd: ', [0x80]],
    '2:6 bad-encoding: the byte 0x80 is no UTF-8 here …',
  ],
])('%s is refused with the place and the byte', (_, parts, expected) => {
  expect(problemOf(...parts)).toBe(`data/organs.yaml:${expected}`);
});

test('UTF-8 is decoded, without the mark at its beginning', () => {
  expect(decodeDataFile(NAME, Buffer.from('\ufeffa: 環跳 𠀀\n'))).toEqual({ ...NAME, text: 'a: 環跳 𠀀\n' });
});
