import type { Evidence } from './claim.graphql.ts';

/** Evidence of the work `id` for tests; by default it supports, is traditional and has the locator “page 1”. */
export function evidence(
  id: string,
  over: Partial<Omit<Evidence, 'citation'>> = {},
  family: string[] = [],
): Evidence {
  return {
    direction: 'SUPPORTS',
    role: 'FINDING',
    level: 'TRADITIONAL',
    locator: 'page 1',
    verb: null,
    note: null,
    outcomes: [],
    addedBy: null,
    via: null,
    ...over,
    citation: {
      id,
      shortName: id,
      title: id,
      type: 'article-journal',
      year: null,
      containerTitle: null,
      level: over.level ?? 'TRADITIONAL',
      retracted: false,
      unresolved: false,
      addedBy: null,
      study: null,
      facts: null,
      familyBasis: null,
      includedIn: [],
      family: family.map((other) => ({ id: other, shortName: other, type: 'article-journal', study: null })),
    },
  };
}
