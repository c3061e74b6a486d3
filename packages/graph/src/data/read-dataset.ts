import { createHash } from 'node:crypto';
import type {
  CitationRecord,
  ClaimsFile,
  ClassicalTermsRecord,
  Dataset,
  EntityRecord,
  HomonymRecord,
  PointPlaceRecord,
  RecordKind,
  RefusedTermRecord,
  RegionShapeRecord,
  StatementRecord,
  TextNamesRecord,
} from './dataset.ts';
import { parseText } from './parse-text.ts';
import type { Problem } from './problem.ts';
import { type DataFile, unreadable } from './data-file.ts';
import { emptyContent, type FileContent, kindsIn, readFile } from './read-file.ts';
import { openSource } from './source-file.ts';

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
  const textNames: TextNamesRecord[] = [];
  const classicalTerms: ClassicalTermsRecord[] = [];
  const refusedTerms: RefusedTermRecord[] = [];
  const pointPlaces: PointPlaceRecord[] = [];
  const regionShapes: RegionShapeRecord[] = [];
  const problems: Problem[] = [];
  const brokenIds = new Set<string>();

  const unreadKinds = new Set<RecordKind>();

  for (const file of files) {
    const read = readOne(file, parse);
    if (!read.isRead) for (const kind of kindsIn(file.name)) unreadKinds.add(kind);
    entities.push(...read.entities);
    citations.push(...read.citations);
    statements.push(...read.statements);
    claimsFiles.push(...read.claimsFiles);
    homonyms.push(...read.homonyms);
    textNames.push(...read.textNames);
    classicalTerms.push(...read.classicalTerms);
    refusedTerms.push(...read.refusedTerms);
    pointPlaces.push(...read.pointPlaces);
    regionShapes.push(...read.regionShapes);
    for (const id of read.brokenIds) brokenIds.add(id);
    problems.push(...read.problems);
  }
  return {
    folders,
    entities,
    citations,
    statements,
    claimsFiles,
    homonyms,
    textNames,
    classicalTerms,
    refusedTerms,
    pointPlaces,
    regionShapes,
    problems,
    brokenIds,
    unreadKinds,
    contentHash: hashFiles(files, folders),
  };
}

/** What one file holds. `isRead` is false when the file as a whole gave nothing but a problem. */
function readOne(
  { name, folder, path, text, problem }: DataFile,
  parse: typeof parseText,
): FileContent & { readonly isRead: boolean } {
  if (problem !== undefined) return { ...emptyContent(), problems: [problem], isRead: false };
  try {
    const source = openSource(path, parse(text));
    const content = readFile(name, folder, source);
    return {
      ...content,
      problems: [...source.problems, ...content.problems],
      isRead: source.value !== undefined,
    };
  } catch (error) {
    // Nothing known gets here; and whatever does, names its file.
    const message = `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { ...emptyContent(), problems: [unreadable(path, message)], isRead: false };
  }
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
