/** The parts that the standard names, in words. */
const PARTS: readonly (readonly [part: number, words: string])[] = [
  [1 / 4, 'A quarter of the way'],
  [1 / 3, 'A third of the way'],
  [1 / 2, 'Half way'],
  [2 / 3, 'Two thirds of the way'],
  [3 / 4, 'Three quarters of the way'],
];

/** Which part of a way, in words: "A third of the way". */
export function wayWords(part: number): string {
  const known = PARTS.find(([one]) => Math.abs(one - part) < 0.01);
  return known?.[1] ?? `${Math.round(part * 100)} % of the way`;
}
