import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type FaceCharacters, sourceCharacters, uniteCharacters, yamlCharacters } from './face-characters.ts';

/** The folders whose text the site shows. */
export interface TextFolders {
  readonly data: readonly string[];
  readonly source: string;
}

const DATA_FILE = /\.ya?ml$/;
const SOURCE_FILE = /(?<!\.test)\.ts$|\.svelte$/;

/**
 * The characters of every YAML file of the data folders and of every component and module of the site, tests aside.
 * Throws when a folder cannot be read, naming it.
 */
export function collectCharacters(folders: TextFolders): FaceCharacters {
  const files = [...folders.data, folders.source].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return uniteCharacters(files.map((file) => fileCharacters(file, folders)));
}

/** The characters of one file; none when its text is not shown on the site. */
export function fileCharacters(file: string, { data, source }: TextFolders): FaceCharacters {
  if (DATA_FILE.test(file) && data.some((folder) => isIn(folder, file)))
    return yamlCharacters(readFileSync(file, 'utf8'));
  if (SOURCE_FILE.test(file) && isIn(source, file)) return sourceCharacters(readFileSync(file, 'utf8'));
  return uniteCharacters([]);
}

function isIn(folder: string, file: string): boolean {
  return file.startsWith(folder + sep);
}
