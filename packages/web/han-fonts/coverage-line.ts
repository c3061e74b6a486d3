import type { FamilyReport } from './build-faces.ts';

/** One line that says how much of the text each family draws: `Han fonts: Noto Serif TC 230 of 232 characters, 88 kB; …`. */
export function coverageLine(families: readonly FamilyReport[]): string {
  const parts = families.map(
    ({ family, covered, needed, bytes }) =>
      `${family} ${covered} of ${needed} characters, ${Math.round(bytes / 1000)} kB`,
  );
  return `Han fonts: ${parts.join('; ')}`;
}
