import { expect, it } from 'vitest';
import type { ListedWork } from './bibliography.graphql.ts';
import { levelAsked, listWorks } from './list-works.ts';

function work(shortName: string, level: ListedWork['level']): ListedWork {
  return {
    id: shortName,
    shortName,
    title: shortName,
    year: null,
    containerTitle: null,
    level,
    retracted: false,
    unresolved: false,
    study: null,
    defects: [],
    claims: { totalCount: 0 },
  };
}

it('lists works by name, of one level when one is asked for', () => {
  const works = [work('Wang 2009', 'RANDOMIZED'), work('NCT10', 'REGISTERED'), work('NCT9', 'REGISTERED')];
  expect(listWorks(works).map(({ shortName }) => shortName)).toEqual(['NCT9', 'NCT10', 'Wang 2009']);
  expect(listWorks(works, 'RANDOMIZED').map(({ shortName }) => shortName)).toEqual(['Wang 2009']);
});

it('reads the level of a link and ignores what is none', () => {
  expect(['randomized', 'RANDOMIZED', '', 'best', null].map(levelAsked)).toEqual([
    'RANDOMIZED',
    'RANDOMIZED',
    undefined,
    undefined,
    undefined,
  ]);
});
