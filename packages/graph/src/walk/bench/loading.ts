import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { align } from '../../text/align.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { openSnapshot, type SnapshotParts } from '../../snapshot/open-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { readSnapshot, writeSnapshot } from '../../load/snapshot-file.ts';
import { plain } from './questions.ts';

/** Prints how many bytes a claim takes. */
export function printMemory({ claims, entities }: Snapshot): void {
  const { out, in: into, standings, works, evidence, stances, derived } = claims.columns;
  const each = (...arrays: { byteLength: number }[]) =>
    (arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) / claims.count).toFixed(1);
  console.log(
    align([
      ['bytes for each claim', ''],
      ['topology, with level and derivation', each(out.offsets, out.words, into.offsets, into.words)],
      [
        'more for filters: rows, standings, works, evidence',
        each(into.rows!, standings, works, evidence.offsets, evidence.values, stances, derived),
      ],
      ['buffers of the walker', ((entities.count * 12) / claims.count).toFixed(1)],
    ]).join('\n'),
  );
}

/** Prints how long a snapshot file takes to open, compared with graphology's import. */
export function printLoading(parts: SnapshotParts, { entities }: Snapshot): void {
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-bench-'));
  const path = join(folder, 'graph.snapshot');
  writeSnapshot(path, parts);
  const exported = {
    attributes: {},
    options: { type: 'directed' as const, multi: true, allowSelfLoops: true },
    nodes: entities.rows.map(({ kind }, row) => ({ key: String(row), attributes: { kind } })),
    edges: [...plain(openSnapshot(parts))].map(({ row, subject, relation, object, rank }) => ({
      key: String(row),
      source: String(subject),
      target: String(object),
      attributes: { relation, rank },
    })),
  };
  const times: Record<string, number[]> = { file: [], reader: [], import: [] };
  const timed = (name: string, run: () => unknown) => {
    const begin = performance.now();
    const kept = run();
    times[name]!.push(performance.now() - begin);
    return kept;
  };
  for (let round = 0; round < 3; round += 1) {
    const opened = timed('file', () => openSnapshot(readSnapshot(path)!)) as Snapshot;
    timed('reader', () => createReader(opened));
    timed('import', () => new MultiDirectedGraph().import(exported));
  }
  const [file, reader, imported] = ['file', 'reader', 'import'].map((name) => median(times[name]!));
  console.log(
    align([
      ['loading', ''],
      [
        `snapshot file of ${(statSync(path).size / 1e6).toFixed(1)} MB, read, verified and opened`,
        `${file!.toFixed(0)} ms`,
      ],
      ['the reader over it, with its search index', `${reader!.toFixed(0)} ms`],
      [
        'graphology.import of the same topology',
        `${imported!.toFixed(0)} ms (× ${(imported! / file!).toFixed(1)} of the file)`,
      ],
    ]).join('\n') + '\n',
  );
  rmSync(folder, { recursive: true });
}

/** The median of some times. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
