import type { StatementRecord } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { type EntityKind, kindOf } from '../../vocabulary/kinds.ts';
import { RELATION_KINDS, relation as relationRow } from '../../vocabulary/relations.ts';
import type { Rule } from '../rule.ts';

export const relationJoins: Rule = {
  name: 'relation-joins',
  description: 'A relation joins only the kinds its row in the table allows, and never a thing with itself.',
  check: (dataset) => dataset.statements.flatMap(statementProblems),
};

function statementProblems(statement: StatementRecord): Problem[] {
  const { subject, relation, object, subjectPlace, objectPlace } = statement;
  const row = relationRow(relation);
  const subjectKind = kindOf(subject);
  const objectKind = kindOf(object);
  const problem = (place: typeof subjectPlace, message: string): Problem => ({
    ...place,
    rule: 'relation-joins',
    message,
    tip: `\`${relation}\` joins ${row.subject.join(' or ')} to ${row.object.join(' or ')}.${alternatives(subjectKind, objectKind)}`,
  });

  // An id without a kind is reported by `unknown-reference`.
  if (!subject.includes(':') || !object.includes(':')) return [];
  if (subject === object)
    return [problem(objectPlace, `\`${subject}\` is joined to itself by \`${relation}\``)];
  const problems: Problem[] = [];
  if (subjectKind === undefined || !row.subject.includes(subjectKind)) {
    problems.push(problem(subjectPlace, `\`${subject}\` cannot be the subject of \`${relation}\``));
  }
  if (objectKind === undefined || !row.object.includes(objectKind)) {
    problems.push(problem(objectPlace, `\`${object}\` cannot be the object of \`${relation}\``));
  }
  if (problems.length === 0 && row.sameKind && subjectKind !== objectKind) {
    problems.push(problem(objectPlace, `\`${relation}\` joins two things of one kind`));
  }
  return problems;
}

/** The relations that can join two kinds, in this direction and in the other. */
function alternatives(subject: EntityKind | undefined, object: EntityKind | undefined): string {
  if (subject === undefined || object === undefined) return '';
  const joining = (from: EntityKind, to: EntityKind) =>
    RELATION_KINDS.filter((kind) => {
      const row = relationRow(kind);
      return row.subject.includes(from) && row.object.includes(to) && !(row.sameKind && from !== to);
    });
  const there = joining(subject, object);
  const back = subject === object ? [] : joining(object, subject);
  return [
    ...(there.length === 0 ? [] : [` From ${subject} to ${object}: ${there.join(', ')}.`]),
    ...(back.length === 0 ? [] : [` From ${object} to ${subject}: ${back.join(', ')}.`]),
  ].join('');
}
