import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CitationRecord, ClaimsFile, Dataset, EntityRecord, StatementRecord } from './dataset.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read-file.ts';
import { parseSource } from './source-file.ts';

/**
 * Reads every YAML file of the data folders. Never throws for bad data: what is wrong is in `problems`, what is
 * right is kept. Throws when a folder cannot be read, naming it. Paths in problems are relative to `root`.
 */
export function loadData(folders: readonly string[], root: string = process.cwd()): Dataset {
  const entities: EntityRecord[] = [];
  const citations: CitationRecord[] = [];
  const statements: StatementRecord[] = [];
  const claimsFiles: ClaimsFile[] = [];
  const problems: Problem[] = [];
  const brokenIds = new Set<string>();
  const hash = createHash('sha256');

  for (const folder of folders) {
    for (const name of dataFiles(folder)) {
      const bytes = readFileSync(join(folder, name));
      hash.update(`${name}\0${bytes.length}\0`).update(bytes);
      const source = parseSource(relative(root, join(folder, name)) || name, bytes.toString('utf8'));
      const read = readFile(name, folder, source);
      entities.push(...read.entities);
      citations.push(...read.citations);
      statements.push(...read.statements);
      claimsFiles.push(...read.claimsFiles);
      for (const id of read.brokenIds) brokenIds.add(id);
      problems.push(...source.problems, ...read.problems);
    }
  }
  const contentHash = hash.digest('hex');
  return { entities, citations, statements, claimsFiles, problems, brokenIds, contentHash };
}

/** The data files of a folder, with forward slashes, in a fixed order. */
function dataFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`loadData: no data folder at ${folder}`);
  }
  return globSync('**/*.{yaml,yml}', { cwd: folder })
    .map((name) => name.split(sep).join('/'))
    .sort();
}
