import { counted } from '../counted.ts';
import type { graphql } from '../graphql/graphql.ts';

/** A level as the API spells it. */
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

/** The level in lower case, for sentences and for the name of its colour token. */
export function word(level: Level): string {
  return level.toLowerCase();
}

const PLAIN: Record<Level, string> = {
  UNCITED: 'no source named',
  TRADITIONAL: 'book or teaching',
  REGISTERED: 'trial announced',
  OBSERVATIONAL: 'people observed',
  RANDOMIZED: 'groups by chance',
  SYNTHESIZED: 'studies put together',
};

/** What a level means, in two or three words. */
export function plainWords(level: Level): string {
  return PLAIN[level];
}

const SHORT: Record<Level, string> = {
  UNCITED: 'uncited',
  TRADITIONAL: 'trad.',
  REGISTERED: 'regist.',
  OBSERVATIONAL: 'observ.',
  RANDOMIZED: 'random.',
  SYNTHESIZED: 'synth.',
};

/** A short word for a level, for six of them side by side on a phone. */
export function shortWord(level: Level): string {
  return SHORT[level];
}

/** The CSS colour of a level. */
export function levelColor(level: Level): string {
  return `var(--${word(level)})`;
}

/** "1 source", "4 sources": pages call a work a source. */
export function countWorks(count: number): string {
  return counted(count, 'source');
}
