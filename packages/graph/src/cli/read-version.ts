import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkData } from '../check/check-data.ts';
import { type DataFile, decodeDataFile } from '../data/data-file.ts';
import type { Dataset } from '../data/dataset.ts';
import { folderNames } from '../data/folder-names.ts';
import { readDataFiles } from '../data/load-data.ts';
import type { Problem } from '../data/problem.ts';
import { readDataset } from '../data/read-dataset.ts';
import { type CommandContext, WrongCallError } from './command.ts';
import { parseOnce } from './parse-once.ts';

const MOST_BYTES = 2 ** 30;

/** The data of a version, with its problems. */
interface VersionOfData {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}

/**
 * Reads one side of a comparison: data folders joined by commas, each a path, or `REVISION:FOLDER` as in git
 * (`HEAD~1:data`, with the folder relative to the top of the repository). Files of a revision are read from git
 * without checking anything out. Throws when a folder does not exist.
 */
export function readVersion(text: string, context: CommandContext): VersionOfData {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw new WrongCallError('it compares two versions of the data: name folders');
  const { cwd } = context;
  const names = folderNames(parts.map(pathIn));
  const files = parts.flatMap((part, index) =>
    isFolder(resolve(cwd, part)) || !part.includes(':')
      ? filesOnDisk(resolve(cwd, part), names[index]!, context)
      : filesInGit(part, names[index]!, cwd),
  );
  const dataset = readDataset(files, names, parseOnce);
  return { dataset, problems: checkData(dataset) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** `data` of `HEAD~1:data`: a folder has the same name in every version. */
function pathIn(part: string): string {
  return part.replace(/^[^:]+:(?=.)/, '').replace(/\/+$/, '');
}

function filesOnDisk(path: string, name: string, { cwd, printError }: CommandContext): DataFile[] {
  try {
    return readDataFiles([path], { root: cwd, warn: printError }).map((file) => ({ ...file, folder: name }));
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function filesInGit(object: string, name: string, cwd: string): DataFile[] {
  const listed = git(['ls-tree', '-r', '-z', object], cwd)
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, hash, file] = /^\d+ blob (\S+)\t(.*\.ya?ml)$/s.exec(line) ?? [];
      return hash === undefined || file === undefined ? [] : [{ hash, file }];
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const held = git(['cat-file', '--batch'], cwd, listed.map(({ hash }) => `${hash}\n`).join(''));
  let offset = 0;
  return listed.map(({ file }) => {
    // Each object is a line `hash blob size`, its content, and a line end.
    const start = held.indexOf('\n', offset) + 1;
    const size = Number(held.toString('utf8', offset, start).trim().split(' ').at(-1));
    offset = start + size + 1;
    const named = { name: file, folder: name, path: `${object}/${file}` };
    return decodeDataFile(named, held.subarray(start, start + size));
  });
}

function git(args: readonly string[], cwd: string, input = ''): Buffer {
  try {
    return execFileSync('git', args, { cwd, input, maxBuffer: MOST_BYTES, stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    const [why = ''] = (stderr?.toString('utf8') ?? '').trim().split('\n');
    throw new WrongCallError(`there is no folder ${args.at(-1)}, and git says: ${why || String(error)}`, {
      cause: error,
    });
  }
}
