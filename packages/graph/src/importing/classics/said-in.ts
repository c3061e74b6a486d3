import type { BookReader } from './book.ts';
import { readClassicText } from './classic-text.ts';

/** For tests: what a reader finds in a small text of our own making; points, text and place of each saying. */
export function saidIn(
  reader: BookReader,
  lines: readonly string[],
  points: readonly string[] = [],
): string[] {
  const said = [
    ...reader.read(readClassicText(reader.file, lines.join('\n')), (name) => points.includes(name)),
  ];
  return said.map(({ about, points: names, among, text, locator, refused }) =>
    [
      about === 'indication' ? '' : `${about}: `,
      `${names.join('+')}${among === undefined ? '' : ` among ${among}`} | ${text} | ${locator}`,
      refused === undefined ? '' : ` | ${refused}`,
    ].join(''),
  );
}
