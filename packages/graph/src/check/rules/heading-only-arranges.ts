import type { Dataset, StatementRecord } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { HEADING_KINDS } from '../../vocabulary/kinds.ts';
import type { Rule } from '../rule.ts';

export const headingOnlyArranges: Rule = {
  name: 'heading-only-arranges',
  description: `A heading is a ${HEADING_KINDS.join(' or a ')}, has no claims but \`kind-of\`, and stands under nothing but headings.`,
  check: (dataset) => [...otherKinds(dataset), ...claimsOfHeadings(dataset)],
};

function otherKinds({ entities }: Dataset): Problem[] {
  return entities
    .filter(({ kind, fields }) => fields.heading === true && !HEADING_KINDS.includes(kind))
    .map((entity) => ({
      ...entity.at(['heading']),
      rule: 'heading-only-arranges',
      message: `\`${entity.id}\` is of kind ${entity.kind}, and only a ${HEADING_KINDS.join(' or a ')} can be a heading`,
    }));
}

function claimsOfHeadings({ entities, statements }: Dataset): Problem[] {
  const headings = new Set(entities.filter(({ fields }) => fields.heading === true).map(({ id }) => id));
  const problem = ({ relation }: StatementRecord, place: StatementRecord['subjectPlace'], id: string) => ({
    ...place,
    rule: 'heading-only-arranges',
    message: `\`${id}\` is a heading, so it cannot be an end of \`${relation}\``,
    tip: 'A heading only arranges. Give the claim to a term under it, or take out `heading: true`.',
  });
  return statements.flatMap((statement): Problem[] => {
    const { subject, relation, object, subjectPlace, objectPlace } = statement;
    if (relation !== 'kind-of') {
      return [
        ...(headings.has(subject) ? [problem(statement, subjectPlace, subject)] : []),
        ...(headings.has(object) ? [problem(statement, objectPlace, object)] : []),
      ];
    }
    if (!headings.has(subject) || headings.has(object)) return [];
    return [
      {
        ...objectPlace,
        rule: 'heading-only-arranges',
        message: `\`${subject}\` is a heading, so it cannot be a kind of \`${object}\`, which is none`,
        tip: 'A heading stands under another heading or under nothing.',
      },
    ];
  });
}
