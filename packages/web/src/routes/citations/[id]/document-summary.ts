import { counted as countOf } from '#lib/counted.ts';
import { countWorks } from '#lib/level/level.ts';
import { standsAlone, type Statement } from './statements.ts';

/** The numbers at the top of a document. */
export interface DocumentNumbers {
  readonly claims: number;
  readonly namingSource: number;
  readonly saidByListed: number;
  readonly alsoSaid: number;
  readonly contested: number;
  readonly alone: number;
  readonly listed: number;
}

/** Counts a document's claims by the evidence for them, and the sources that it lists. */
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

/** The numbers in at most three sentences. `counted` is the number of statements of the document, if known. */
export function documentSentence(
  { claims, namingSource, alone, listed, saidByListed }: DocumentNumbers,
  counted: number | null,
): string {
  const read =
    counted !== null &&
    `We read ${countOf(counted, 'statement')} as ${countOf(claims, 'claim')}; statements that link no two things are left out.`;
  const many = alone > 1;
  const behind = `${alone === 0 ? 'None' : alone} of its ${countOf(claims, 'claim')} ${many ? 'name' : 'names'} no source and ${many ? 'are' : 'is'} said by no other source here.`;
  const unnamed =
    namingSource > 0 ? '' : ` and names ${listed === 1 ? 'it for no claim' : 'none of them for a claim'}`;
  const list =
    listed > 0 &&
    `It lists ${countWorks(listed)}${unnamed}; ${saidByListed === 0 ? 'none' : saidByListed} of its claims ${saidByListed === 1 ? 'is' : 'are'} also said by ${listed === 1 ? 'it' : 'one of them'}.`;
  return [read, behind, list].filter(Boolean).join(' ');
}
