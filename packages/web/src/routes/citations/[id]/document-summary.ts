import { countWorks } from '#lib/level.ts';
import { standsAlone, type Statement } from './statements.ts';

/** The numbers a document leads with. */
export interface DocumentNumbers {
  readonly claims: number;
  readonly namingSource: number;
  readonly saidByListed: number;
  readonly alsoSaid: number;
  readonly contested: number;
  readonly alone: number;
  readonly listed: number;
}

/** Counts a document's claims by what stands behind them, and the works in its list. */
export function documentNumbers(statements: readonly Statement[], listed: number): DocumentNumbers {
  return {
    claims: statements.length,
    namingSource: statements.filter(({ namesSource }) => namesSource).length,
    saidByListed: statements.filter(({ saidByListed }) => saidByListed.length > 0).length,
    alsoSaid: statements.filter(({ alsoSaidBy }) => alsoSaidBy.length > 0).length,
    contested: statements.filter(({ disputedBy }) => disputedBy.length > 0).length,
    alone: statements.filter(standsAlone).length,
    listed,
  };
}

/** What the numbers amount to, in three sentences at most. `counted` are the statements of the document, where known. */
export function documentSentence(
  { claims, namingSource, alone, listed, saidByListed }: DocumentNumbers,
  counted: number | null,
): string {
  const whole =
    counted === null
      ? ''
      : `Its ${counted} statements make ${claims} claims; those that join no two things make none. `;
  const first = `${whole}${alone} of its ${claims} claims stand alone: no source named, and no other work here says the same.`;
  if (listed === 0) return first;
  const tied =
    namingSource === 0
      ? `It lists ${countWorks(listed)} and ties none to a claim`
      : `It lists ${countWorks(listed)}`;
  const said = `${saidByListed === 0 ? 'none' : saidByListed} of its claims ${saidByListed === 1 ? 'is' : 'are'} also said by one of them.`;
  return `${first} ${tied}; ${said}`;
}
