import { expect, it } from 'vitest';
import { byCommonBeginning } from './suggest-works.ts';

it('puts the key with the longest common beginning first', () => {
  const works = ['liu-ch-2019', 'qin-z-2015-review', 'qin-qg-2020'].map((key) => ({ key }));
  expect(byCommonBeginning(works, 'qin-z-2016').map(({ key }) => key)).toEqual([
    'qin-z-2015-review',
    'qin-qg-2020',
    'liu-ch-2019',
  ]);
});
