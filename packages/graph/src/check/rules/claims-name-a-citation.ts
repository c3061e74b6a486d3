import { closest } from 'fastest-levenshtein';
import type { Rule } from '../rule.ts';

export const claimsNameACitation: Rule = {
  name: 'claim-without-citation',
  description: 'A claims file is named after the one work whose claims it holds.',
  check(dataset) {
    // The work may be in a file that cannot be read, and then that problem is enough.
    if (dataset.unreadKinds.has('citation')) return [];
    const works = dataset.citations.map((citation) => citation.id);
    return dataset.claimsFiles
      .filter((file) => !works.includes(file.citation) && !dataset.brokenIds.has(file.citation))
      .map((file) => {
        const key = file.citation.replace('citation:', '');
        const known = [...works, ...[...dataset.brokenIds].filter((id) => id.startsWith('citation:'))];
        const nearest =
          known.length === 0 ? '' : ` Nearest: ${closest(file.citation, known).replace('citation:', '')}.`;
        return {
          ...file.place,
          rule: 'claim-without-citation',
          message: `the claims in this file have no work: no citation \`${key}\` is recorded`,
          tip: `Record the work in citations/ (\`kg new citation ${key}\` begins it), or name the file after a work that is there.${nearest}`,
        };
      });
  },
};
