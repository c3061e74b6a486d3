import { localId } from '../text/label.ts';
import { squeeze } from '../text/fold.ts';
import type { ImportRun } from './import-run.ts';
import type { KnownData } from './known-data.ts';

const CODE = /^(?<letters>[a-z]+?)0*(?<number>\d+)$/;

interface PointReading {
  readonly id: string;
  /** Why it is read differently from how it is written; undefined when it is not. */
  readonly because: string | undefined;
}

/**
 * The recorded point for a code: a code of the WHO standard, or one with a channel code of another scheme that the
 * data knows (HE7 is HT7, RN4 is CV4). Spaces and hyphens are ignored; case and leading zeros are, too, but are
 * reported.
 */
export function pointOfCode(known: KnownData, written: string): PointReading | undefined {
  const { letters = '', number = '' } = CODE.exec(squeeze(written))?.groups ?? {};
  const channel = known.channelCodes.get(letters) ?? letters.toUpperCase();
  const id = known.points.get(squeeze(`${channel}${number}`));
  if (id === undefined) return undefined;
  const tidy = written.replace(/[ \-\u2013]/g, '');
  const plain = localId(id).replace('-', '');
  return { id, because: tidy === plain ? undefined : reasonFor(tidy, plain, channel) };
}

function reasonFor(tidy: string, plain: string, channel: string): string {
  if (tidy.toUpperCase() === plain) return 'code in wrong case';
  if (tidy.toUpperCase().startsWith(channel)) return 'code with a leading zero';
  return `code of another scheme, with ${tidy.replace(/\d+$/, '')} for ${channel}`;
}

/**
 * The point for the code of a row, with a remark when it is read differently from how it is written. An unknown
 * code is left out and gives undefined.
 */
export function readPoint(run: ImportRun, written: string): string | undefined {
  const reading = pointOfCode(run.known, written);
  if (reading === undefined) run.leaveOut('no point of the data has this code', written);
  if (reading?.because !== undefined) {
    run.tally.readAs(reading.because, `${written} as ${localId(reading.id)}`);
  }
  return reading?.id;
}

/**
 * Whether a point has its name with another one. A table that programs wrote from texts ties a text to all points of
 * the name, whichever code stands beside it, so such a row is left out.
 */
export function leavesOutSharedName(run: ImportRun, point: string): boolean {
  const name = run.known.sharedNames.get(point);
  if (name === undefined) return false;
  run.leaveOut('a point whose name another point has: the text may mean either', `${localId(point)} ${name}`);
  return true;
}
