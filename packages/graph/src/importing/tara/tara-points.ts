import type { ImportRun } from '../import-run.ts';
import { pointOfCode, readPoint } from '../points.ts';
import { placeIn } from './locators.ts';

/** TARA has separate rows for men and women at five points that are one point each in the WHO standard. */
const OF_ONE_SEX = /^[A-Za-z]+ \d+ [MF]$/;

/** Leaves out a row about a point of men or women only, and returns true. */
export function leaveOutOneSex(run: ImportRun, code: string): boolean {
  const one = OF_ONE_SEX.test(code);
  if (one) run.leaveOut('a row for men or for women: the point is one, and has its own row', code);
  return one;
}

/**
 * The points for a row of extra-acupoints.csv: those whose place curators have read there, else the extra point of
 * that name. TARA gives no codes, so a name that the data does not have is left out.
 */
export function readExtraPoints(run: ImportRun, name: string): readonly string[] {
  const extra = run.known.idsOf('acupoint').filter((id) => id.startsWith('acupoint:EX-'));
  const read = extra.filter((id) =>
    run.known
      .statementsOf(`citation:${run.source}`, id)
      .some(({ locator }) => locator === placeIn('extra-acupoints.csv', name)),
  );
  if (read.length > 0) return read;
  const named = extra.filter((id) => run.hasName(id, { language: 'en', text: name }));
  if (named.length !== 1) {
    run.leaveOut('an extra point of a name that no coded point of the data has', name);
    return [];
  }
  return named;
}

/** The point for a cell: by code, by organ and number (Stomach 34), or by a name that only one point has. */
export function readNamedPoint(run: ImportRun, written: string): string | undefined {
  const id =
    pointOfCode(run.known, written)?.id ?? pointOfOrgan(run, written) ?? run.known.named('acupoint', written);
  if (id !== undefined || !/^[A-Za-z ]+$/.test(written)) return id ?? readPoint(run, written);
  return readExtraPoints(run, written)[0];
}

function pointOfOrgan(run: ImportRun, written: string): string | undefined {
  const { organ = '', number = '' } = /^(?<organ>\D+) (?<number>\d+)$/.exec(written)?.groups ?? {};
  const channel = run.known.named('channel', `${organ} meridian`);
  return channel && pointOfCode(run.known, `${channel.replace('channel:', '')}${number}`)?.id;
}
