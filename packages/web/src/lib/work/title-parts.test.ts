import { expect, test } from 'vitest';
import { titleParts } from './title-parts.ts';

test('A Chinese title and its translation are told apart', () => {
  expect(titleParts('针灸大成 (Zhenjiu dacheng, Great compendium)')).toEqual({
    original: '针灸大成',
    translation: '(Zhenjiu dacheng, Great compendium)',
  });
});

test('A part of a book is named in its title', () => {
  expect(titleParts('普济方·针灸 (Puji fang, part on needling)')?.original).toBe('普济方·针灸');
});

test.each(['Acupuncture (a review)', '针灸大成', '针灸 and more (a review)', '针灸大成 (one) two'])(
  'There is nothing to tell apart in %s',
  (title) => {
    expect(titleParts(title)).toBeUndefined();
  },
);
