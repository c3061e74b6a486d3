import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { explain } from '../../data/read-error.ts';
import { assertRegular } from '../../data/read-regular-file.ts';
import { ImportError } from '../import-error.ts';

const READ_AT_ONCE = 2 ** 20;

/**
 * The bytes of a file, some at a time; a file whose name ends in `.gz` is unpacked. Throws an `ImportError` that names the file
 * as `shown`.
 */
export async function* unpacked(path: string, shown: string): AsyncGenerator<Buffer> {
  try {
    assertRegular(statSync(path), Infinity);
    const file = createReadStream(path, { highWaterMark: READ_AT_ONCE });
    if (!path.endsWith('.gz')) {
      yield* file as AsyncIterable<Buffer>;
      return;
    }
    const gunzip = createGunzip({ chunkSize: READ_AT_ONCE });
    file.on('error', (error) => gunzip.destroy(error));
    yield* file.pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR')
      throw new ImportError(`${shown} is cut off: its gzip data has no end`, { cause: error });
    if (code.startsWith('Z_'))
      throw new ImportError(`${shown} is no whole gzip file: ${(error as Error).message} (${code})`, {
        cause: error,
      });
    if (code === 'ENOENT') throw new ImportError(`there is no ${shown}`, { cause: error });
    throw new ImportError(explain(error, `${shown} cannot be read`)[0], { cause: error });
  }
}
