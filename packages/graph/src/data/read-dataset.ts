import { createHash } from 'node:crypto';
import type {
  CitationRecord,
  ClaimsFile,
  Dataset,
  EntityRecord,
  HomonymRecord,
  StatementRecord,
} from './dataset.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read-file.ts';
import { openSource, parseText } from './source-file.ts';

/** One file of a data folder. */
export interface DataFile {
  /** Below its folder, with forward slashes: `acupoints/GB.yaml`. */
  readonly name: string;
  /** The short name of its data folder. */
  readonly folder: string;
  /** The path that problems show. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads data files into records; what is wrong with them is in `problems`. `folders` are the names of all data
 * folders, including those without files; the first is the base, the others are added to it. `parse` may cache texts.
 */
export function readDataset(
  files: readonly DataFile[],
  folders: readonly string[] = foldersOf(files),
  parse: typeof parseText = parseText,
): Dataset {
  const entities: EntityRecord[] = [];
  const citations: CitationRecord[] = [];
  const statements: StatementRecord[] = [];
  const claimsFiles: ClaimsFile[] = [];
  const homonyms: HomonymRecord[] = [];
  const problems: Problem[] = [];
  const brokenIds = new Set<string>();

  for (const { name, folder, path, text } of files) {
    const source = openSource(path, parse(text));
    const read = readFile(name, folder, source);
    entities.push(...read.entities);
    citations.push(...read.citations);
    statements.push(...read.statements);
    claimsFiles.push(...read.claimsFiles);
    homonyms.push(...read.homonyms);
    for (const id of read.brokenIds) brokenIds.add(id);
    problems.push(...source.problems, ...read.problems);
  }
  return {
    folders,
    entities,
    citations,
    statements,
    claimsFiles,
    homonyms,
    problems,
    brokenIds,
    contentHash: hashFiles(files, folders),
  };
}

/** A hash of the names of the folders, and of the folder, name and text of each file, in hexadecimal. */
export function hashFiles(files: readonly DataFile[], folders: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(folders));
  for (const { folder, name, text } of files) {
    hash.update(`\0${folder}\0${name}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex');
}

function foldersOf(files: readonly DataFile[]): string[] {
  return [...new Set(files.map(({ folder }) => folder))];
}
