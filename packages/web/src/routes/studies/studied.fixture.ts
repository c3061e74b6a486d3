import type { Studied } from './studies.graphql.ts';

/** A randomized trial of acupuncture for sciatica. */
export function studied(key: string, over: Partial<Studied['citation']> = {}): Studied {
  return {
    citation: {
      id: `citation:${key}`,
      shortName: key,
      type: 'article-journal',
      title: `Title of ${key}`,
      year: 2012,
      containerTitle: null,
      level: 'RANDOMIZED',
      retracted: false,
      unresolved: false,
      addedBy: null,
      study: { design: 'RANDOMIZED_TRIAL' },
      registry: null,
      doi: null,
      pmid: null,
      url: null,
      family: [],
      includes: [],
      includesBasis: null,
      facts: { participants: null, comparator: null, limitations: null, outcomes: [] },
      ...over,
    },
    treatments: [
      { id: 'remedy:acupuncture', kind: 'REMEDY', label: 'Acupuncture', name: 'Acupuncture', names: [] },
    ],
    symptoms: [{ id: 'symptom:sciatica', label: 'Sciatica' }],
  };
}
