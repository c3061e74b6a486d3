import { createHash } from 'node:crypto';
import { EXPORT_FORMATS, readExportFilter, selectClaims, writeExport } from '@jingluo/graph/exporting';
import { expect, test } from 'vitest';
import { reader } from './real-graph.fixture.ts';
import { fileName, graphChecksums, timeOfFiles } from './graph-files.ts';

async function textOf(texts: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const text of texts) whole += text;
  return whole;
}

async function piecesOf(texts: AsyncIterable<string>): Promise<number> {
  let count = 0;
  for await (const text of texts) count += text === '' ? 1 : 0;
  return count;
}

test('the checksums are those of the files, made once for a version and in many turns', async () => {
  const turns = await piecesOf(graphChecksums(reader));
  expect(turns).toBeGreaterThan(500);
  const lines: string[] = [];
  const filter = await readExportFilter(reader, () => undefined);
  for (const format of EXPORT_FORMATS) {
    const chunks = writeExport(format, selectClaims(reader, filter), { created: timeOfFiles(reader) });
    const sum = createHash('sha256')
      .update(await textOf(chunks))
      .digest('hex');
    lines.push(`${sum}  jingluo-${reader.version.slice(0, 12)}-graph.${format.ending}\n`);
  }
  expect(await textOf(graphChecksums(reader))).toBe(lines.join(''));
  expect(await piecesOf(graphChecksums(reader))).toBe(0);
});

test('files of a version name one time, those of another version another', () => {
  const other = { ...reader, version: 'of another hash' };
  expect(timeOfFiles(reader)).toBe(timeOfFiles(reader));
  expect(timeOfFiles(other)).not.toBe(timeOfFiles(reader));
  expect(fileName(other, 'view', EXPORT_FORMATS[0]!)).toBe('jingluo-of another h-view.gexf');
});
