import {
  createComparer,
  createTextReader,
  ownWork,
  paragraphsOf,
  type ReadingIndex,
} from '@jingluo/graph/reading';
import { compareDenial } from './compare-denial.ts';
import type { ReadingTools } from './reading-desk.svelte.ts';

/** What texts are read and compared with, made of an index. It takes some hundredths of a second: make it once. */
export function readingTools(index: ReadingIndex): ReadingTools {
  const reader = createTextReader(index);
  const things = new Map(index.things.map((thing) => [thing.id, thing]));
  const works = new Map(index.works.map((work) => [work.id, work]));
  return {
    index,
    paragraphsOf,
    steps: reader.steps,
    comparison: (origin) => {
      const own = ownWork(index, origin);
      const compare = createComparer(index, { without: own?.id });
      return {
        compare: (claim) =>
          claim.direction === 'disputes' ? compareDenial(claim, compare(claim)) : compare(claim),
        others: index.works.length - (own === undefined ? 0 : 1),
      };
    },
    thingOf: (id) => things.get(id),
    workOf: (id) => works.get(id),
  };
}
