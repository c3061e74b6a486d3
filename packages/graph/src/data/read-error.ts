/** In words, and what to do. */
const REASONS: Readonly<Record<string, readonly [reason: string, tip?: string]>> = {
  EACCES: ['permission is denied', 'Give it to the user that runs this.'],
  EPERM: ['permission is denied', 'Give it to the user that runs this.'],
  ENOENT: ['it is not there: a link leads to nothing, or it was removed in this moment'],
  ELOOP: ['its links lead in a circle'],
  EISDIR: ['it is a folder'],
  ENOTDIR: ['a part of its path is no folder'],
  EEXIST: ['a file has the name of its folder'],
  EMFILE: ['this process has too many files open'],
  ENFILE: ['this machine has too many files open'],
  ENOSPC: ['the disk is full'],
  EDQUOT: ['the share of this user in the disk is used up'],
  EFBIG: ['no file may be that large here'],
  EROFS: ['this disk can only be read'],
  EIO: ['the disk fails'],
};

/** A message and a tip for an error of the file system; the message begins with `what`. */
export function explain(error: unknown, what: string): [message: string, tip?: string] {
  const { code } = error as NodeJS.ErrnoException;
  const [reason, tip] = REASONS[code ?? ''] ?? [error instanceof Error ? error.message : String(error)];
  const message = `${what}: ${reason}${code === undefined || reason.includes(code) ? '' : ` (${code})`}`;
  return tip === undefined ? [message] : [message, tip];
}
