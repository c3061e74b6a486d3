import { createHash } from 'node:crypto';
import type { CitationRecord, ClaimsFile, Dataset, EntityRecord, StatementRecord } from './dataset.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read-file.ts';
import { parseSource } from './source-file.ts';

/** One file of a data folder. */
export interface DataFile {
  /** Below its folder, with forward slashes: `acupoints/GB.yaml`. */
  readonly name: string;
  readonly folder: string;
  /** As problems name it. */
  readonly path: string;
  readonly text: string;
}

/** Reads data files into records; what is wrong with them is in `problems`. */
export function readDataset(files: readonly DataFile[]): Dataset {
  const entities: EntityRecord[] = [];
  const citations: CitationRecord[] = [];
  const statements: StatementRecord[] = [];
  const claimsFiles: ClaimsFile[] = [];
  const problems: Problem[] = [];
  const brokenIds = new Set<string>();

  for (const { name, folder, path, text } of files) {
    const source = parseSource(path, text);
    const read = readFile(name, folder, source);
    entities.push(...read.entities);
    citations.push(...read.citations);
    statements.push(...read.statements);
    claimsFiles.push(...read.claimsFiles);
    for (const id of read.brokenIds) brokenIds.add(id);
    problems.push(...source.problems, ...read.problems);
  }
  return {
    entities,
    citations,
    statements,
    claimsFiles,
    problems,
    brokenIds,
    contentHash: hashFiles(files),
  };
}

/** A hash over the names and texts of data files, in hexadecimal. */
export function hashFiles(files: readonly DataFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text.length}\0`).update(text);
  return hash.digest('hex');
}
