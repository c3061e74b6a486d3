import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '../check/check-data.ts';
import { dataFolders } from '../data/data-folders.ts';
import type { Dataset } from '../data/dataset.ts';
import type { DataFile } from '../data/data-file.ts';
import { readDataset } from '../data/read-dataset.ts';
import { shippedDataset } from '../read/shipped.ts';
import { acukg } from './acukg/importer.ts';
import { importTables } from './import-tables.ts';
import { IMPORTERS } from './importers.ts';
import { readPhrases } from './phrases.ts';
import { readTable } from './read-table.ts';
import { renderFolder } from './render-folder.ts';
import type { Importer } from './sheet.ts';
import { tara } from './tara/importer.ts';

/*
 * The tables as their authors publish them, compared with the shipped data. They are not part of the project; when
 * they are put next to it, the outcome of each row is counted. New data changes imported and merged: check why,
 * then run `vitest -u`.
 */
const SOURCES = resolve(import.meta.dirname, '../../../../../shared/sources');

const folders = dataFolders(undefined);
const data = shippedDataset();

test('the shipped data has a record of each source, and of how its phrases were read', () => {
  const works = data.citations.map(({ id }) => id);
  for (const { source, inPhrases } of IMPORTERS) {
    expect(works).toContain(`citation:${source}`);
    const { size } = readPhrases(folders, inPhrases);
    expect(size > 0, `phrases of ${source} in symptoms/MERGED.md`).toBe(inPhrases !== undefined);
  }
});

// Not `describe.skip`: the project counts a skipped test as a failed one.
if (existsSync(SOURCES)) publishedTables();

function publishedTables(): void {
  const run = (importer: Importer) =>
    importTables(importer, join(SOURCES, importer.name), data, readPhrases(folders, importer.inPhrases));
  const [fromAcukg, fromTara] = [run(acukg), run(tara)];

  const table = ({ counts }: typeof fromAcukg) =>
    counts.map(({ file, rows, imported, merged, refused }) =>
      [file, rows, imported, merged, refused].join(' '),
    );
  const refusals = ({ remarks }: typeof fromAcukg) => remarks.filter(({ about }) => about === 'row').length;

  test('each row of AcuKG has one outcome', () => {
    expect(table(fromAcukg)).toMatchInlineSnapshot(`
      [
        "Action_target.csv 1433 0 791 642",
        "Chinesename.csv 361 27 334 0",
        "Englishname.csv 361 146 215 0",
        "Indication.csv 2362 0 2339 23",
        "MeSH-Condition.csv 7309 290 369 6650",
        "PubMed.csv 455 359 8 88",
        "clinicaltrial.csv 3967 2975 404 588",
        "direction_of.csv 812 0 0 812",
        "distance_of.csv 302 0 0 302",
        "local_acupoint_vocabulary.csv 361 29 332 0",
        "located_near.csv 1127 432 5 690",
        "near_acupoint.csv 191 0 0 191",
        "part_of.csv 526 8 210 308",
        "pinyinname.csv 361 2 359 0",
      ]
    `);
  });

  test('each row of TARA has one outcome', () => {
    expect(table(fromTara)).toMatchInlineSnapshot(`
      [
        "acupoints-category.csv 14 0 0 14",
        "acupoints-locations.csv 1200 104 265 831",
        "acupoints.csv 371 361 0 10",
        "extra-acupoints.csv 42 0 32 10",
        "meridians.csv 14 9 5 0",
        "pain-related-articles.csv 86 0 86 0",
        "special-points-association.csv 129 0 129 0",
        "special-points.csv 59 0 3 56",
      ]
    `);
  });

  test('no row of any file is lost: the outcomes add up to its rows, and each refusal has a line', () => {
    for (const [importer, result] of [
      [acukg, fromAcukg],
      [tara, fromTara],
    ] as const) {
      expect(result.counts.map(({ file }) => file)).toEqual(importer.sheets.map(({ file }) => file).sort());
      for (const { file, rows, imported, merged, refused } of result.counts) {
        expect([file, imported + merged + refused]).toEqual([file, rows]);
        expect(rows).toBe(readTable(join(SOURCES, importer.name), file, []).rows.length);
      }
      expect(refusals(result)).toBe(result.counts.reduce((sum, { refused }) => sum + refused, 0));
    }
  });

  test('the wrong alias, the padded MeSH ids and the points that no text of an article shows are all left out', () => {
    const places = (result: typeof fromAcukg, reason: string) =>
      result.remarks.filter((remark) => remark.reason === reason).map(({ file, line }) => `${file}:${line}`);
    expect(places(fromTara, 'a synonym that is the code of another point')).toEqual(['acupoints.csv:155']);
    expect(
      places(fromAcukg, 'MeSH id malformed: the id is left out, the row is read by its heading').length,
    ).toBeGreaterThan(2900);
    const dropped = fromTara.remarks.filter(
      ({ reason }) => reason === 'a point that the record of the article leaves out',
    );
    expect([...new Set(dropped.map(({ value }) => value.split(':')[0]))]).toEqual([
      'birch-s-1998',
      'fireman-z-2001',
      'melchart-d-2005',
      'alecrim-andrade-j-2006',
      'martin-dp-2006',
    ]);
  });

  test('both results load together with the data without a problem', () => {
    const files: DataFile[] = [fromAcukg, fromTara].flatMap(({ added }, index) =>
      [...renderFolder(added, 'x')].map(([name, text]) => ({
        name,
        folder: `${index}`,
        path: `${index}/${name}`,
        text,
      })),
    );
    const results = readDataset(files);
    expect(checkData(together(data, results))).toEqual([]);
    expect(results.statements.length).toBe(fromAcukg.added.statements.size + fromTara.added.statements.size);
  });
}

function together(one: Dataset, other: Dataset): Dataset {
  return {
    ...one,
    entities: [...one.entities, ...other.entities],
    citations: [...one.citations, ...other.citations],
    statements: [...one.statements, ...other.statements],
    claimsFiles: [...one.claimsFiles, ...other.claimsFiles],
    homonyms: [...one.homonyms, ...other.homonyms],
    problems: [...one.problems, ...other.problems],
  };
}
