import type { StatementRecord } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

export const noKindOfItself: Rule = {
  name: 'no-kind-of-itself',
  description: 'No thing is a kind of itself over other things.',
  check({ statements }) {
    const upward = Map.groupBy(
      statements.filter(
        ({ subject, relation, object, direction }) =>
          // A thing that is joined to itself is reported by `relation-joins`.
          relation === 'kind-of' && direction !== 'disputes' && subject !== object,
      ),
      ({ subject }) => subject,
    );
    const finished = new Set<string>();
    const problems: Problem[] = [];
    const climb = (id: string, below: readonly string[]): void => {
      for (const statement of upward.get(id) ?? []) {
        const { object } = statement;
        const chain = [...below, id];
        if (chain.includes(object)) problems.push(problem(statement, chain.slice(chain.indexOf(object))));
        else if (!finished.has(object)) climb(object, chain);
      }
      finished.add(id);
    };
    for (const id of upward.keys()) if (!finished.has(id)) climb(id, []);
    return problems;
  },
};

function problem({ objectPlace, object }: StatementRecord, circle: readonly string[]): Problem {
  return {
    ...objectPlace,
    rule: 'no-kind-of-itself',
    message: `\`${object}\` would be a kind of itself: ${[...circle, object].join(' → ')}`,
    tip: 'One of these is not a kind of the next.',
  };
}
