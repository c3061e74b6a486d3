import { type Level, LEVELS } from '#lib/level.ts';
import type { ListedWork } from './bibliography.graphql.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** The level that a query parameter names; undefined when it names none. */
export function levelAsked(parameter: string | null): Level | undefined {
  return LEVELS.find((level) => level === parameter?.toUpperCase());
}

/** The works of a level, or all, as a bibliography has them: by author or, without one, by title. */
export function listWorks(works: readonly ListedWork[], level?: Level): ListedWork[] {
  return works
    .filter((work) => level === undefined || work.level === level)
    .toSorted((a, b) => collator.compare(a.shortName, b.shortName) || collator.compare(a.title, b.title));
}
