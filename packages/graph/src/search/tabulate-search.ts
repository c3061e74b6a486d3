import { tabulateKeyedLists } from '../snapshot/keyed-lists.ts';
import type { IdentifierColumns, NameColumns, SearchColumns } from '../snapshot/search-columns.ts';
import { FITS } from '../vocabulary/fits.ts';
import { wholeFit } from './fit.ts';
import { writingsOf } from './identifiers.ts';
import { type RankedName, rankNames } from './rank-names.ts';
import { kindCode, type SearchedThings } from './searched-things.ts';
import { tabulateTerms } from './tabulate-terms.ts';

/** The index of some things. Those with more claims come first among hits that match equally well. */
export function tabulateSearch(things: SearchedThings, claimsAt: (row: number) => number): SearchColumns {
  const ranked = rankNames(things, claimsAt);
  return {
    names: tabulateNames(ranked),
    ...tabulateTerms(
      ranked.map(({ name }) => name.text),
      inGivenOrder(ranked),
    ),
    identifiers: tabulateIdentifiers(things),
  };
}

function tabulateNames(ranked: readonly RankedName[]): NameColumns {
  return {
    owners: Uint32Array.from(ranked, ({ row }) => row),
    positions: Uint16Array.from(ranked, ({ position }) => position),
    kinds: Uint8Array.from(ranked, ({ kind }) => kindCode(kind)),
    headings: Uint8Array.from(ranked, ({ heading }) => Number(heading)),
    codes: Uint8Array.from(ranked, ({ name }) => Number(name.language === 'code')),
    wholeFits: Uint8Array.from(ranked, ({ kind, name }) => FITS.indexOf(wholeFit(kind, name))),
  };
}

/** The numbers of ranked names in the order of the things and of their names. */
function inGivenOrder(ranked: readonly RankedName[]): Uint32Array {
  const isBefore = (a: RankedName, b: RankedName) => a.row - b.row || a.position - b.position;
  return Uint32Array.from(ranked.keys()).sort((a, b) => isBefore(ranked[a]!, ranked[b]!));
}

function tabulateIdentifiers({ count, identifiersAt }: SearchedThings): IdentifierColumns {
  const owners: number[] = [];
  const positions: number[] = [];
  function* written(): Generator<[string, number]> {
    for (let row = 0; row < count; row += 1) {
      for (const [position, known] of identifiersAt(row).entries()) {
        for (const writing of writingsOf(known)) yield [writing, owners.length];
        owners.push(row);
        positions.push(position);
      }
    }
  }
  const lists = tabulateKeyedLists(written());
  return { owners: Uint32Array.from(owners), positions: Uint16Array.from(positions), written: lists };
}
