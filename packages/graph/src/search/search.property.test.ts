import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTITY_KINDS, kindOf } from '../vocabulary/kinds.ts';
import { NAME_LANGUAGES } from '../vocabulary/levels.ts';
import { searchByBruteForce } from './search-by-brute-force.ts';
import { indexThings } from './search-index.ts';
import { createSearch } from './search.ts';

/** Five bugs, put into the index of typing errors as a trial, were each found within 45 runs. */
const RUNS = { numRuns: 300, seed: 20261122 };

/** Words that are similar in every way that matters: beginnings, errors, tones, codes, characters. */
const WORDS =
  'leg legs leap pain pains paint spain side sides of the in sciatica sciatic siatica Huántiào huantiao huan tiao ' +
  'GB30 GB-30 gb 30 GB3 st36 ST 3 liver river lived olive back bakc qi Qì stagnation 环跳 環 跳 足三里 三 ＧＢ o’clock ' +
  'knees knee swollen swelling aching sore oedema edema my stomach meridian channel 36 胃 胃经 頭痛 头痛 偏頭痛 痛 失眠 膝蓋痛 膝痛 眼睛干 ' +
  '失眠症 zu2 san1 li3 zusanli';
const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS.split(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const phrase = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ' ', ' ', '-', ''))
  .map(([parts, between]) => parts.join(between));

const entity = fc.record({
  kind: fc.constantFrom(...ENTITY_KINDS),
  heading: fc.boolean(),
  claims: fc.nat({ max: 3 }),
  names: fc.array(fc.record({ text: phrase, language: fc.constantFrom(...NAME_LANGUAGES) }), {
    minLength: 1,
    maxLength: 3,
  }),
});
/** A channel and its points, so that codes can be spoken out. */
const POINTS = [
  ['channel:ST', 'Stomach channel', '足陽明胃經'],
  ['acupoint:ST36', 'Zusanli', 'ST36'],
  ['acupoint:ST3', 'Juliao', 'ST3'],
] as const;
const points = POINTS.map(([id, ...names]) => ({
  id,
  kind: kindOf(id)!,
  heading: false,
  claims: 1,
  names: names.map((text, index) => ({ text, language: 'en' as const, preferred: index === 0 })),
}));

const entities = fc.array(entity, { minLength: 6, maxLength: 12, size: 'max' }).map((rows) => [
  ...points,
  ...rows.map(({ kind, heading, claims, names }, at) => ({
    id: `${kind}:${at}`,
    kind,
    heading,
    claims,
    names: names.map((name, index) => ({ ...name, preferred: index === 0 })),
  })),
]);

const error = fc.tuple(fc.constantFrom('out', 'in', 'change', 'swap'), fc.nat(), fc.constantFrom(...'aeist'));
const errors = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 4, arbitrary: fc.tuple(error) },
  { weight: 1, arbitrary: fc.tuple(error, error) },
);

/**
 * Entities, and one of their names as someone may type it: from any word on, cut short, with errors, with words
 * added.
 */
const drawn = fc
  .tuple(entities, fc.nat(), fc.nat({ max: 2 }), fc.nat({ max: 9 }), errors, fc.option(phrase, { freq: 2 }))
  .map(([all, which, skipped, cut, made, added]) => {
    const texts = all.flatMap(({ names }) => names.map(({ text }) => text));
    const words = texts[which % texts.length]!.split(' ');
    const name = words.slice(skipped % words.length).join(' ');
    const short = cut > 3 ? name : name.slice(0, Math.max(name.length - cut, 1));
    const typed = made.reduce(
      (text, [error, where, letter]) => misspell(text, error, where % (text.length + 1), letter),
      short,
    );
    const claims = new Map(all.map((one) => [one.id, one.claims]));
    return {
      all,
      text: added === null ? typed : `${typed} ${added}`,
      claimsOf: ({ id }: { id: string }) => claims.get(id)!,
    };
  });

function misspell(text: string, error: string, at: number, letter: string): string {
  const [before, here, next, after] = [
    text.slice(0, at),
    text.slice(at, at + 1),
    text.slice(at + 1, at + 2),
    text.slice(at + 2),
  ];
  if (error === 'out') return before + next + after;
  if (error === 'in') return before + letter + here + next + after;
  if (error === 'change') return before + letter + next + after;
  return before + next + here + after;
}

test('finds the same as brute force, in the same order', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 1, max: 12 }), ({ all, text, claimsOf }, limit) => {
      expect(createSearch(indexThings(all, claimsOf))(text, { limit })).toEqual(
        searchByBruteForce(all, claimsOf)(text, { limit }),
      );
    }),
    RUNS,
  );
});

test('searching some kinds gives the same as searching a graph with only these kinds', () => {
  fc.assert(
    fc.property(drawn, fc.subarray([...ENTITY_KINDS]), ({ all, text: typed, claimsOf }, kinds) => {
      const only = all.filter(({ kind }) => kinds.includes(kind));
      // A spoken code needs the channel that it names.
      const text = typed.replace(/\d/g, '');
      expect(createSearch(indexThings(all, claimsOf))(text, { limit: 100, kinds })).toEqual(
        createSearch(indexThings(only, claimsOf))(text, { limit: 100 }),
      );
    }),
    RUNS,
  );
});

test('searching without headings gives the same as searching a graph that has none', () => {
  fc.assert(
    fc.property(drawn, ({ all, text, claimsOf }) => {
      const only = all.filter(({ heading }) => !heading);
      expect(createSearch(indexThings(all, claimsOf))(text, { limit: 100, headings: false })).toEqual(
        createSearch(indexThings(only, claimsOf))(text, { limit: 100 }),
      );
    }),
    RUNS,
  );
});

test('a limit only cuts, and scores never rise', () => {
  fc.assert(
    fc.property(drawn, fc.nat({ max: 12 }), ({ all, text, claimsOf }, limit) => {
      const search = createSearch(indexThings(all, claimsOf));
      const hits = search(text, { limit: 100 });
      const scores = hits.map(({ score }) => score);
      expect(search(text, { limit })).toEqual(hits.slice(0, limit));
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    }),
    RUNS,
  );
});
