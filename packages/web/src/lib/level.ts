import type { graphql } from './graphql/graphql.ts';

/** A level as the API writes it. */
export type Level = ReturnType<typeof graphql.scalar<'EvidenceLevel'>>;

/** Weakest first. */
export const LEVELS: readonly Level[] = [
  'UNCITED',
  'TRADITIONAL',
  'REGISTERED',
  'OBSERVATIONAL',
  'RANDOMIZED',
  'SYNTHESIZED',
];

/** How many bars of the ladder are filled: 0 for uncited, 5 for synthesized. */
export function rank(level: Level): number {
  return LEVELS.indexOf(level);
}

/** The level as a word of a sentence, and the name of its colour token. */
export function word(level: Level): string {
  return level.toLowerCase();
}

/** The colour of lines and marks at this level. */
export function levelColor(level: Level): string {
  return `var(--${word(level)})`;
}

/** "1 work", "4 works". */
export function countWorks(count: number): string {
  return count === 1 ? '1 work' : `${count} works`;
}
