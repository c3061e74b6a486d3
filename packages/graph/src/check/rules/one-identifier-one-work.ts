import type { Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

const IDENTIFIERS = ['DOI', 'PMID', 'PMCID'] as const;

export const oneIdentifierOneWork: Rule = {
  name: 'one-identifier-one-work',
  description: 'No two works of a data folder have the same DOI, PMID or PMCID.',
  check(dataset) {
    const first = new Map<string, string>();
    return dataset.citations.flatMap((citation) =>
      IDENTIFIERS.flatMap((field): Problem[] => {
        const value = citation.fields[field]?.toLowerCase();
        if (value === undefined) return [];
        const key = `${citation.folder}\0${field}\0${value}`;
        const earlier = first.get(key);
        first.set(key, earlier ?? citation.id);
        if (earlier === undefined) return [];
        const message = `${field} ${citation.fields[field]} is already that of \`${earlier}\``;
        return [{ ...citation.at([field]), rule: 'one-identifier-one-work', message }];
      }),
    );
  },
};
