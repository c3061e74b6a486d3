import type { IndexedThing } from '../reading-index.ts';

/** What a pattern is called after, where texts turn the words around: `Kidney deficiency`, `deficiency of the Kidney`. */
const HEADS = /^(?<of>.+) (?<head>deficiency|stagnation|stasis|excess|dryness|disharmony)$/i;

/** Sensations that texts say in front of a place, after it, or of it. */
const FELT =
  /^(?<place>[\w -]+) (?<felt>pain|stiffness|numbness|tingling|weakness|swelling|coldness|heaviness|tension|tightness|itching)$/i;

/** Adjectives for a sensation. */
const ADJECTIVES: Readonly<Record<string, readonly string[]>> = {
  pain: ['painful', 'sore', 'aching', 'achy'],
  stiffness: ['stiff'],
  numbness: ['numb'],
  weakness: ['weak'],
  swelling: ['swollen'],
  coldness: ['cold'],
  tension: ['tense', 'tight'],
  itching: ['itchy'],
};

/** Nouns for a sensation. */
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  pain: ['pains', 'ache', 'aches', 'soreness', 'aching'],
  tension: ['tightness'],
};

/** Forms of a thing's English names that are made by rule. */
export function variantsOf({ kind, names }: Pick<IndexedThing, 'kind' | 'names'>): string[] {
  const written = names['en'] ?? [];
  if (kind === 'pattern') return written.flatMap(turned);
  if (kind === 'symptom') return written.flatMap(felt);
  if (kind === 'channel') return written.flatMap(qualified);
  return [];
}

function turned(name: string): string[] {
  const { of, head } = HEADS.exec(name)?.groups ?? {};
  if (of === undefined || head === undefined) return [];
  return [`${head} of ${of}`, `${head} in ${of}`, `${head} ${of}`];
}

/** `the Gallbladder acupuncture channel`, `the Foot-Shaoyang Gallbladder channel`. */
function qualified(name: string): string[] {
  const { own, division } = /^(?<own>.+) (?:channel|meridian) of (?<division>.+)$/i.exec(name)?.groups ?? {};
  if (own !== undefined && division !== undefined) return [`${division} ${own} channel`];
  const { of } = /^(?<of>.+) (?:channel|meridian)$/i.exec(name)?.groups ?? {};
  return of === undefined
    ? []
    : ['acupuncture', 'acupressure', 'energy', 'organ'].map((word) => `${of} ${word} channel`);
}

function felt(name: string): string[] {
  const { place, felt: sensation } = FELT.exec(name)?.groups ?? {};
  if (place === undefined || sensation === undefined) return [];
  const what = sensation.toLowerCase();
  const nouns = [what, ...(NOUNS[what] ?? [])];
  const places = [place, place.replace(/^low back$/i, 'lower back')];
  return places.flatMap((where) => [
    ...nouns.flatMap((noun) => [`${where} ${noun}`, `${noun} in ${where}`, `${noun} of ${where}`]),
    ...(ADJECTIVES[what] ?? []).map((adjective) => `${adjective} ${where}`),
  ]);
}
