import { align } from '../../text/align.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

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

/** The median of some times. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
