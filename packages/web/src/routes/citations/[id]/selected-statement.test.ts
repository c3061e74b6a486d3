import { expect, it } from 'vitest';
import { selectedStatement, statementHref } from './selected-statement.ts';
import type { Statement } from './statements.ts';

const voice = { id: 'citation:other', shortName: 'Other', addedBy: null, family: [] };

function statement(number: number, over: Partial<Statement> = {}): Statement {
  const nothing = { note: null, places: [], alsoSaidBy: [], saidByListed: [], disputedBy: [] };
  return { ...nothing, number, claim: {} as Statement['claim'], namesSource: false, ...over };
}

const asked = (statements: readonly Statement[], query: string) =>
  selectedStatement(statements, new URLSearchParams(query))?.number;

it('finds the statement that a link names', () => {
  const statements = [statement(1), statement(2, { disputedBy: [voice] }), statement(3)];
  expect(asked(statements, statementHref({ number: 3 }))).toBe(3);
});

it('takes the most telling one when the link names none that is there', () => {
  const said = statement(2, { alsoSaidBy: [voice] });
  const disputed = statement(3, { disputedBy: [voice] });
  expect(asked([statement(1), said, disputed], '')).toBe(3);
  expect(asked([statement(1), said], 'claim=99')).toBe(2);
  expect(asked([statement(1)], 'claim=first')).toBe(1);
  expect(asked([], '')).toBeUndefined();
});
