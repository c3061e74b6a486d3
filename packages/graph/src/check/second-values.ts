import type { StatementRecord } from '../data/dataset.ts';

interface Second {
  readonly statement: StatementRecord;
  /** The value given first. */
  readonly first: string;
}

/**
 * The statements by which a work gives a second value for a key that may have only one. Only supporting statements
 * count. A work may repeat a value, and two works may give different ones.
 */
export function secondValues(
  statements: readonly StatementRecord[],
  keyOf: (statement: StatementRecord) => string,
  valueOf: (statement: StatementRecord) => string,
): Second[] {
  const firsts = new Map<string, string>();
  return statements.flatMap((statement) => {
    if (statement.direction !== 'supports') return [];
    const key = `${statement.citation}\0${statement.relation}\0${keyOf(statement)}`;
    const value = valueOf(statement);
    const first = firsts.get(key) ?? value;
    firsts.set(key, first);
    return first === value ? [] : [{ statement, first }];
  });
}
