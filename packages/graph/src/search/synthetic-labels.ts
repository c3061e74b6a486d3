import { seeded } from '../testing/seeded.ts';

const ONSETS = [
  'b',
  'ch',
  'd',
  'f',
  'g',
  'h',
  'j',
  'l',
  'm',
  'n',
  'p',
  'q',
  'r',
  'sh',
  't',
  'w',
  'x',
  'y',
  'zh',
  'k',
];
const RHYMES = [
  'a',
  'ai',
  'an',
  'ang',
  'ao',
  'e',
  'en',
  'eng',
  'i',
  'ia',
  'ian',
  'iao',
  'ing',
  'ong',
  'u',
  'uan',
  'ui',
];
const ENDINGS = ['itis', 'algia', 'osis', 'ural', 'ical', 'emia', 'ation', 'ness'];

/**
 * `count` different labels: first the given names, then names with words added, removed and replaced. The words are
 * taken from the names, as often as they occur there, or made of syllables. The same seed gives the same labels.
 */
export function syntheticLabels(names: readonly string[], count: number, seed: number): string[] {
  const next = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const known = names.flatMap((name) => name.split(/[^\p{L}]+/u)).filter((word) => word.length > 1);
  const syllables = (length: number) => Array.from({ length }, () => pick(ONSETS) + pick(RHYMES)).join('');
  const coined = Array.from({ length: Math.ceil(count / 5) }, () =>
    next() < 0.5 ? syllables(2 + Math.floor(next() * 2)) : syllables(2) + pick(ENDINGS),
  );
  const word = () => (next() < 0.25 ? pick(coined) : pick(known));

  const labels = new Map<string, string>();
  const add = (label: string) => {
    const key = label.toLowerCase();
    if (!labels.has(key)) labels.set(key, label);
  };
  names.slice(0, count).forEach(add);
  while (labels.size < count) {
    const words = pick(names).split(' ');
    words.splice(Math.floor(next() * (words.length + 1)), next() < 0.5 ? 1 : 0, word());
    if (next() < 0.5) words.splice(Math.floor(next() * (words.length + 1)), 0, word());
    add(words.join(' '));
  }
  return [...labels.values()];
}

/** The label with one typing error in a word of five letters or more; undefined when it has no such word. */
export function misspell(label: string, next: () => number): string | undefined {
  const words = label.split(' ');
  const long = words.flatMap((word, at) => (/^\p{L}{5,}$/u.test(word) ? at : []));
  const chosen = long[Math.floor(next() * long.length)];
  if (chosen === undefined) return undefined;
  const word = words[chosen]!;
  for (;;) {
    const at = Math.floor(next() * word.length);
    const letter = String.fromCharCode(97 + Math.floor(next() * 26));
    const [before, here, following, rest] = [
      word.slice(0, at),
      word.charAt(at),
      word.charAt(at + 1),
      word.slice(at + 2),
    ];
    const wrong = [
      before + following + rest,
      before + letter + here + following + rest,
      before + letter + following + rest,
      before + following + here + rest,
    ][Math.floor(next() * 4)]!;
    if (wrong.toLowerCase() !== word.toLowerCase()) return words.with(chosen, wrong).join(' ');
  }
}
