import { WriteError } from '@jingluo/graph/files';
import { SnapshotFileError } from '@jingluo/graph/snapshot-file';
import { StoreUnavailableError } from '@jingluo/graph/store-error';

/** An error whose message is enough for the person who started the program: it is printed without a stack. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}

/** The message of an expected error; the stack of any other, which is a bug. */
export function describeError(error: unknown): string {
  const expected = [ExpectedError, WriteError, SnapshotFileError, StoreUnavailableError];
  if (error instanceof Error && expected.some((known) => error instanceof known)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
