import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';

/** The most bytes that a data file may have: far more than a person writes, and little enough to be parsed. */
const MOST_BYTES = 2 ** 25;

/**
 * The bytes of a file. Throws for a folder, and for a file that is too large. A FIFO, a socket or a device is refused
 * without being opened: that can wait for ever, or do something. If one takes the name of a file at the last moment, opening
 * it does not wait.
 */
export function readRegularFile(file: string, mostBytes: number = MOST_BYTES): Buffer<ArrayBuffer> {
  assertRegular(statSync(file), mostBytes);
  // Windows has no O_NONBLOCK, and no FIFOs among its files.
  const descriptor = openSync(file, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    assertRegular(fstatSync(descriptor), mostBytes);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Throws for a folder, a FIFO, a socket, a device, and a file that is too large. */
export function assertRegular(stats: Stats, mostBytes: number): void {
  if (stats.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  if (!stats.isFile()) throw new Error('it is a FIFO, a socket or a device');
  if (stats.size > mostBytes)
    throw new Error(`it has ${stats.size} bytes, and at most ${mostBytes} are allowed`);
}
