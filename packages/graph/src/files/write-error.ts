/** In words, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full (ENOSPC). Make room on it, or write to another.',
  EDQUOT: 'your share of the disk is used up (EDQUOT). Make room, or write elsewhere.',
  EFBIG: 'no file may be that large here (EFBIG). Raise the limit, see `ulimit -f`, or write elsewhere.',
  EROFS: 'this disk can only be read (EROFS). Write elsewhere.',
  EACCES: 'permission is denied (EACCES). Give this user the right to write there, or write elsewhere.',
  EPERM: 'permission is denied (EPERM). Give this user the right to write there, or write elsewhere.',
  ENOENT: 'its folder is not there (ENOENT). Make that first.',
  ENOTDIR: 'a part of its path is no folder (ENOTDIR). Give another path.',
  EISDIR: 'a folder has that name (EISDIR). Give another name.',
  EEXIST: 'there is something of that name already (EEXIST). Give another name.',
  ENOTEMPTY: 'a folder of that name has something in it (ENOTEMPTY). Give another name.',
  EIO: 'the disk fails (EIO). Write elsewhere.',
};

const WRONG_PATH = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOTEMPTY']);

/** Thrown when something cannot be written. The message is one line: what, where, why and what to do. */
export class WriteError extends Error {
  override readonly name = 'WriteError';

  /** Whether another path would do: the mistake is in the call, not in the disk. */
  get isOfPath(): boolean {
    return WRONG_PATH.has((this.cause as NodeJS.ErrnoException).code ?? '');
  }
}

/** What to say when `shown`, a path or what else is written to, cannot be written. Gives back what is no such error. */
export function toWriteError(error: unknown, shown: string): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = REASONS[code] ?? `${error.message}.`;
  return new WriteError(`${shown} cannot be written: ${reason}`, { cause: error });
}
