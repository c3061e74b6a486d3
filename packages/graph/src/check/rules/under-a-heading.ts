import { HEADING_KINDS } from '../../vocabulary/kinds.ts';
import type { Rule } from '../rule.ts';

/**
 * A folder without headings, such as an import or one's own notes, adds terms that nobody has arranged yet; so it is not
 * looked at.
 */
export const underAHeading: Rule = {
  name: 'under-a-heading',
  description: `In a data folder that has headings of a kind (${HEADING_KINDS.join(', ')}), every term of that kind is a kind of another or is a heading.`,
  check({ entities, statements, problems }) {
    // The claim may be in a file that cannot be read, and then the first problem is enough.
    if (problems.length > 0) return [];
    const headings = entities.filter(({ fields }) => fields.heading === true);
    const isHeading = new Set(headings.map(({ id }) => id));
    const arranged = new Set(headings.map(({ folder, kind }) => `${folder} ${kind}`));
    const hangs = new Set(
      statements
        .filter(({ relation, direction }) => relation === 'kind-of' && direction !== 'disputes')
        .map(({ subject }) => subject),
    );
    return entities
      .filter(
        ({ id, folder, kind }) => arranged.has(`${folder} ${kind}`) && !isHeading.has(id) && !hangs.has(id),
      )
      .map((entity) => ({
        ...entity.at([]),
        rule: 'under-a-heading',
        message: `\`${entity.id}\` hangs nowhere: it is a kind of nothing and is no heading`,
        tip: `Say of which broader ${entity.kind} it is a kind, or under which heading it stands.`,
      }));
  },
};
