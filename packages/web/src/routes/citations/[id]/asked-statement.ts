import type { Statement } from './statements.ts';

/** The parameter that names the claim shown beside a document. */
const PARAMETER = 'claim';

/**
 * The statement that an address asks for by its number; the first that is contested, else the first that another work
 * makes too, else the first, when it asks for none or for one that is not there.
 */
export function askedStatement(
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

/** The address of a document with one of its statements beside it. */
export function statementHref({ number }: Pick<Statement, 'number'>): string {
  return `?${PARAMETER}=${number}`;
}
