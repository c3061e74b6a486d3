import type { Random } from './random.ts';

const PIECES = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '"',
  '"""',
  ':',
  '$',
  '...',
  '@',
  '#',
  '!',
  '\u0000',
  '\ud800',
  '💥',
];
const WORDS = [
  'on',
  'null',
  'query',
  'mutation',
  'fragment',
  '__schema',
  'id',
  '99999999999',
  '-1',
  '1e999',
  '1.5',
];

/** The text with one to three random changes. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let times = random.int(1, 3); times > 0; times -= 1) mutated = once(mutated, random);
  return mutated;
}

function once(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (random.int(0, 6)) {
    case 0:
      return before + after.slice(random.int(1, 3));
    case 1:
      return before + random.pick(PIECES) + after;
    case 2:
      return `${before} ${random.pick(WORDS)} ${after}`;
    case 3:
      return before;
    case 4:
      return before + after.slice(0, 20).repeat(random.int(2, 5)) + after;
    case 5:
      return before + after.replace(/\d+/, () => random.pick(WORDS));
    default:
      return before + after.replace(/[a-z]+/, () => random.pick(WORDS));
  }
}
