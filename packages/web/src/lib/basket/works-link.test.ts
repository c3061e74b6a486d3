import { expect, it } from 'vitest';
import { basketHref, MOST_WORKS, readWorks, worksParameter } from './works-link.ts';

const read = (query: string) => readWorks(new URLSearchParams(query));

it('reads works by commas and by repeated parameters, each once, in order', () => {
  expect(read('works=b,a,b&works=c')).toEqual(['b', 'a', 'c']);
  expect(read('works=citation:a, b ,,')).toEqual(['a', 'b']);
  expect(read('works=')).toEqual([]);
  expect(read('')).toEqual([]);
});

it('reads no more works than the API answers at once', () => {
  const many = Array.from({ length: MOST_WORKS + 5 }, (_, index) => `w${index}`);
  expect(read(worksParameter(many))).toEqual(many.slice(0, MOST_WORKS));
});

it('writes links that it reads', () => {
  expect(basketHref(['citation:qin-z-2015-review', '針灸 & Co'])).toBe(
    '/basket?works=qin-z-2015-review,%E9%87%9D%E7%81%B8%20%26%20Co',
  );
  expect(read(basketHref(['a,b', 'c']).split('?')[1]!)).toEqual(['a', 'b', 'c']);
  expect(basketHref([])).toBe('/basket');
});
