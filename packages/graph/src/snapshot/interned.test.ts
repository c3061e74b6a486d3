import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InternedNumbers } from './interned-numbers.ts';
import { InternedTexts } from './interned-texts.ts';
import { textAt } from './texts.ts';

/** The same by a list that is searched from its beginning. */
function numbersOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): { numbers: number[]; keys: string[] } {
  const keys: string[] = [];
  const numbers = items.map((item) => {
    const known = keys.indexOf(keyOf(item));
    return known === -1 ? keys.push(keyOf(item)) - 1 : known;
  });
  return { numbers, keys };
}

test('each text has one number, in the order of first mention, and is found by it and by itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 3 }), { maxLength: 400 }), (texts) => {
      const interned = new InternedTexts();
      const { numbers, keys } = numbersOf(texts, (text) => text);
      expect(texts.map((text) => interned.add(text))).toEqual(numbers);
      expect(keys.map((text) => interned.find(text))).toEqual([...keys.keys()]);
      expect(keys.map((_, number) => interned.at(number))).toEqual(keys);
      expect(keys.map((_, number) => textAt(interned.done(), number))).toEqual(keys);
      expect(interned.find('not there at all')).toBeUndefined();
    }),
    { seed: 20_261_130 },
  );
});

test('each list of numbers has one number, in the order of first mention', () => {
  const anyList = fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom(0, 1, 2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(anyList, { maxLength: 400, size: 'max' }), (lists) => {
      const interned = new InternedNumbers(3);
      const { numbers, keys } = numbersOf(lists, (list) => list.join());
      expect(lists.map((list) => interned.add(list))).toEqual(numbers);
      expect(interned.length).toBe(keys.length);
      expect([lists.every((list) => interned.has(list)), interned.has([7, 7, 7])]).toEqual([true, false]);
    }),
    { seed: 20_261_130 },
  );
});
