import { megabytes } from './counted.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { OpenError } from './open-error.ts';

/** Throws an `OpenError` for a file that is too large; to be asked before it is read. */
export function refuseLarge(bytes: number): void {
  if (bytes <= MAX_FILE_BYTES) return;
  throw new OpenError(
    'too-large',
    `This file has ${megabytes(bytes)}; at most ${megabytes(MAX_FILE_BYTES)} are read.`,
  );
}
