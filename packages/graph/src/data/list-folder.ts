import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DataFileName, unreadable } from './data-file.ts';
import type { Problem } from './problem.ts';
import { explain } from './read-error.ts';

/** What a data folder is read with. */
export interface ReadOptions {
  /** Paths in problems are relative to it; by default to the working directory. */
  readonly root?: string;
  /** Is told what is passed over: one sentence with its path. */
  readonly warn?: (message: string) => void;
}

/** A file that can be read, as it was when it was listed. */
export interface ListedFile extends DataFileName {
  /** Its absolute path. */
  readonly file: string;
  /** Changes with every change of the file, also when another takes its name. */
  readonly mark: string;
}

/** The data files of a folder in a fixed order, and what cannot be listed. */
export interface FolderListing {
  readonly files: readonly ListedFile[];
  readonly problems: readonly { readonly name: DataFileName; readonly problem: Problem }[];
}

/** True for the names of files that belong to the data: those that end in `.yaml` or `.yml`. */
export function isDataFileName(name: string): boolean {
  return /\.ya?ml$/.test(name) && !isHidden(name);
}

/** Names that begin with a dot are no data: editors and mounts keep their own things there. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/**
 * Lists a data folder without opening a file. FIFOs, sockets and devices are passed over, and so are links to folders; a
 * folder named like a file, a link that leads nowhere, and a folder that cannot be listed are problems.
 */
export function listFolder(
  folder: string,
  folderName: string,
  { root = process.cwd(), warn }: ReadOptions = {},
): FolderListing {
  const files: ListedFile[] = [];
  const problems: { name: DataFileName; problem: Problem }[] = [];

  const walk = (below: string): void => {
    for (const entry of entriesOf(below)) {
      if (isHidden(entry.name)) continue;
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      const file = join(folder, name);
      const named = { name, folder: folderName, path: relative(root, file) };
      const refuse = (message: string, tip?: string): void =>
        void problems.push({ name: named, problem: unreadable(named.path, message, tip) });

      const isData = isDataFileName(entry.name);
      if (entry.isDirectory() && !isData) {
        walk(name);
        continue;
      }
      if (entry.isFile() && !isData) continue;
      try {
        const stats = statSync(file);
        if (stats.isFile()) {
          if (isData) files.push({ ...named, file, mark: fileMark(stats) });
        } else if (!stats.isDirectory()) {
          warn?.(`${named.path} is ${kindOf(stats)}, so it is not read.`);
        } else if (isData) {
          refuse('this is a folder, and a name that ends in .yaml is that of a file', 'Rename the folder.');
        } else {
          warn?.(`${named.path} is a link to a folder, so what is in it is not read.`);
        }
      } catch (error) {
        if (isData) refuse(...explain(error, 'the file cannot be read'));
      }
    }
  };

  const entriesOf = (below: string): Dirent[] => {
    try {
      return readdirSync(join(folder, below), { withFileTypes: true });
    } catch (error) {
      const path = relative(root, join(folder, below)) || '.';
      const problem = unreadable(path, ...explain(error, 'the folder cannot be read'));
      problems.push({ name: { name: below, folder: folderName, path }, problem });
      return [];
    }
  };

  walk('');
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a FIFO';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** A text that changes with every change of a file, also when another takes its name. */
export function fileMark({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs, ctimeMs].join(' ');
}
