import type { Statement } from './statements.ts';

/** The parameter with the number of the selected claim. */
const PARAMETER = 'claim';

/**
 * The statement with the number in the address. Without one: the first contested statement, else the first that
 * another work makes too, else the first.
 */
export function selectedStatement(
  statements: readonly Statement[],
  parameters: Pick<URLSearchParams, 'get'>,
): Statement | undefined {
  const number = Number(parameters.get(PARAMETER));
  return (
    statements.find((statement) => statement.number === number) ??
    statements.find(({ disputedBy }) => disputedBy.length > 0) ??
    statements.find(({ alsoSaidBy }) => alsoSaidBy.length > 0) ??
    statements[0]
  );
}

/** The address of a document with this statement selected. */
export function statementHref({ number }: Pick<Statement, 'number'>): string {
  return `?${PARAMETER}=${number}`;
}
