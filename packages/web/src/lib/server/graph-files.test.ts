import { createHash } from 'node:crypto';
import { EXPORT_FORMATS, readExportFilter, selectClaims, writeExport } from '@jingluo/graph/exporting';
import { expect, test } from 'vitest';
import { reader } from './real-graph.fixture.ts';
import { MOST_SUMMED } from '../summed.ts';
import { fileName, graphChecksums, timeOfFiles, whyNoChecksums } from './graph-files.ts';

async function textOf(texts: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const text of texts) whole += text;
  return whole;
}

test('the checksums are those of the files, made once for a version and in many turns', async () => {
  let turns = 0;
  const count = () => {
    turns += 1;
    return undefined;
  };
  // Two ask at once.
  const [sums, same] = await Promise.all([1, 2].map(() => textOf(graphChecksums(reader, count))));
  expect(same).toBe(sums);
  expect(turns).toBeGreaterThan(500);
  const once = turns; // of both together
  const lines: string[] = [];
  const filter = await readExportFilter(reader, () => undefined);
  for (const format of EXPORT_FORMATS) {
    const chunks = writeExport(format, selectClaims(reader, filter), { created: timeOfFiles(reader) });
    const sum = createHash('sha256')
      .update(await textOf(chunks))
      .digest('hex');
    lines.push(`${sum}  jingluo-${reader.version.slice(0, 12)}-graph.${format.ending}\n`);
  }
  expect(sums).toBe(lines.join(''));
  expect(await textOf(graphChecksums(reader, count))).toBe(sums);
  expect(turns).toBe(once);
  const other = { ...reader, version: 'summed by one alone' };
  await textOf(graphChecksums(other, count));
  expect(once).toBeLessThan(1.5 * (turns - once));
});

test('a graph that is too large has no checksums, and the reason says what to do', async () => {
  expect(await whyNoChecksums(reader)).toBeUndefined();
  const dataset = await reader.dataset();
  const large = { ...reader, dataset: () => ({ ...dataset, claims: MOST_SUMMED + 1 }) };
  expect(await whyNoChecksums(large)).toMatch(
    /up to 100,000 claims, and this one has 100,001\. “kg export all --out FOLDER” writes/,
  );
});

test('files of a version name one time, those of another version another', () => {
  const other = { ...reader, version: 'of another hash' };
  expect(timeOfFiles(reader)).toBe(timeOfFiles(reader));
  expect(timeOfFiles(other)).not.toBe(timeOfFiles(reader));
  expect(fileName(other, 'view', EXPORT_FORMATS[0]!)).toBe('jingluo-of another h-view.gexf');
});
