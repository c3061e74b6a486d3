import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { snapshotVersion } from '../../load/compile-snapshot.ts';
import type { SnapshotParts } from '../../snapshot/open-snapshot.ts';
import type { FileCount, ReasonCounts } from '../tally.ts';
import type { ImportBeside, ImportedGraph } from './imported-graph.ts';
import type { ReadRow, Row } from './row.ts';

export interface Imported {
  readonly parts: SnapshotParts;
  readonly counts: readonly FileCount[];
  readonly reasons: ReasonCounts;
  /** Columns that nothing is read from, of files with such ones. */
  readonly passedOver?: readonly { readonly file: string; readonly columns: readonly string[] }[];
}

/** The rows of a file, several at a time. */
type ImportedReading = AsyncGenerator<readonly ReadRow[], void>;

/** One file of an import. */
export interface ImportedFile {
  readonly path: string;
  /** Reads it; the function is given all its bytes. */
  readonly rows: (onBytes: (bytes: Uint8Array) => void) => ImportedReading;
  /** Takes a row or refuses it, in the tally of the graph; returns `later` for one whose fate `end` tells. */
  readonly add: (row: Row, line: number) => 'later' | void;
  /** Is called after the last row. */
  readonly end?: () => void;
}

/**
 * Reads the files one after the other, row by row, into the graph, and makes a snapshot of it. Every row gets exactly one
 * outcome. The beginning of each file is read before the first row is taken. `format` is part of the version, as are the data and
 * the content of the files.
 */
export async function importRows(
  graph: ImportedGraph,
  { data, folder }: Pick<ImportBeside, 'data' | 'folder'>,
  { format, files }: { readonly format: string; readonly files: readonly ImportedFile[] },
): Promise<Imported> {
  const hash = createHash('sha256').update(`${format}\0${data.contentHash}\0${folder}\0`);
  const begun = files.map((file) => begin(file));
  try {
    const first: Awaited<ReturnType<ImportedReading['next']>>[] = [];
    // One after the other, so that of two wrong files always the same is told.
    for (const { rows } of begun) first.push(await rows.next());
    for (const [at, file] of begun.entries()) {
      if (first[at]?.done === false) addRows(graph, file, first[at].value);
      for await (const rows of file.rows) addRows(graph, file, rows);
      file.end?.();
      hash.update(file.content.digest());
    }
  } finally {
    for (const { rows } of begun) await rows.return(undefined);
  }
  return {
    parts: graph.draft.parts(snapshotVersion(hash.digest('hex'))),
    counts: graph.tally.counts(files.map(({ path }) => basename(path))),
    reasons: graph.tally.reasons,
  };
}

function begin({ path, rows, add, end }: ImportedFile) {
  const content = createHash('sha256');
  return { file: basename(path), content, rows: rows((bytes) => content.update(bytes)), add, end };
}

function addRows(
  { tally }: ImportedGraph,
  { file, add }: Pick<ImportedFile, 'add'> & { readonly file: string },
  rows: readonly ReadRow[],
): void {
  for (const read of rows) {
    if (!('row' in read)) tally.leaveOut(read.refused, read.value);
    else if (add(read.row, read.line) === 'later') continue;
    tally.close(file, read.line);
  }
}
