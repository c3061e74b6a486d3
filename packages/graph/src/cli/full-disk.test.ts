import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';

/*
 * What `kg` says and leaves when it cannot write. A limit on the size of files stands for a full disk: both end a write in
 * the middle, and a test can have it anywhere.
 */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-'));
  mkdirSync(join(folder, 'data'));
  const names = Array.from({ length: 400 }, (_, index) => `e${index}: { name: Element ${index} of many }`);
  writeFileSync(join(folder, 'data/elements.yaml'), names.join('\n'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a line of shell in which `kg` is the command, after `ulimit -f` when blocks of 512 bytes are given. */
async function shell(line: string, blocks?: number) {
  const limit = blocks === undefined ? '' : `ulimit -f ${blocks};`;
  const kg = `kg() { "${process.execPath}" "${join(import.meta.dirname, 'kg.ts')}" "$@"; };`;
  const child = spawn('sh', ['-c', `${kg} ${limit} ${line}`], {
    cwd: folder,
    env: { ...process.env, KG_DATA: 'data', NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, errors };
}

const EFBIG =
  'cannot be written: no file may be that large here (EFBIG). Raise the limit, see `ulimit -f`, or write elsewhere.\n';

test('an export that does not fit is one line, and leaves the file that was there', async () => {
  writeFileSync(join(folder, 'graph.csv'), 'before');
  expect(await shell('kg export csv-entities --out graph.csv', 8)).toEqual({
    code: 1,
    out: '',
    errors: `kg export: graph.csv ${EFBIG}`,
  });
  expect(readFileSync(join(folder, 'graph.csv'), 'utf8')).toBe('before');
  expect(await shell('kg export all --out whole', 8)).toMatchObject({
    code: 1,
    errors: `kg export: whole ${EFBIG}`,
  });
  expect(readdirSync(folder).sort()).toEqual(['data', 'graph.csv']);
});

test('a new record that does not fit is one line, and leaves neither a file nor its folder', async () => {
  expect(await shell('kg new symptom a-pain --in mine', 0)).toEqual({
    code: 1,
    out: '',
    errors: `kg new: mine/symptoms/a-pain.yaml ${EFBIG}`,
  });
  expect(readdirSync(folder)).toEqual(['data']);
});

// Only there is a disk that is always full.
if (existsSync('/dev/full')) {
  test('a full disk behind standard output is one line', async () => {
    for (const command of ['export csv-entities', 'check', 'new symptom a-pain'])
      expect(await shell(`kg ${command} > /dev/full`)).toEqual({
        code: 1,
        out: '',
        errors:
          'kg: what goes to standard output cannot be written: the disk is full (ENOSPC). Make room on it, or write to another.\n',
      });
  });
}

test('a reader that has seen enough ends an export without a word, and not as a success', async () => {
  const { out, errors } = await shell('{ kg export gexf; echo "code $?" >&2; } | head -c 5');
  expect([out, errors]).toEqual(['<?xml', 'code 141\n']);
});
