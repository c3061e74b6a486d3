import { expect, it } from 'vitest';
import { selectedStatement, statementHref } from './selected-statement.ts';
import type { Statement } from './statements.ts';

const voice = { id: 'citation:other', shortName: 'Other', addedBy: null, family: [] };

function statement(number: number, over: Partial<Statement> = {}): Statement {
  const nothing = { note: null, places: [], alsoSaidBy: [], saidByListed: [], disputedBy: [] };
  return { ...nothing, number, claim: {} as Statement['claim'], namesSource: false, ...over };
}

const selectedNumber = (statements: readonly Statement[], query: string) =>
  selectedStatement(statements, new URLSearchParams(query))?.number;

it('finds the statement of a link', () => {
  const statements = [statement(1), statement(2, { disputedBy: [voice] }), statement(3)];
  expect(selectedNumber(statements, statementHref({ number: 3 }))).toBe(3);
});

it('selects the most important statement when the link has no valid one', () => {
  const supported = statement(2, { alsoSaidBy: [voice] });
  const disputed = statement(3, { disputedBy: [voice] });
  expect(selectedNumber([statement(1), supported, disputed], '')).toBe(3);
  expect(selectedNumber([statement(1), supported], 'claim=99')).toBe(2);
  expect(selectedNumber([statement(1)], 'claim=first')).toBe(1);
  expect(selectedNumber([], '')).toBeUndefined();
});
