import type { z } from 'zod';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import {
  type CitationRecord,
  type ClaimsFile,
  type ClassicalTermsRecord,
  type EntityRecord,
  type HomonymRecord,
  type PointPlaceRecord,
  type RecordKind,
  type RefusedTermRecord,
  type RegionShapeRecord,
  type StatementRecord,
  type TextNamesRecord,
} from './dataset.ts';
import { readPlaces } from './read-body.ts';
import { readClaims } from './read-claims.ts';
import type { Problem } from './problem.ts';
import { regionShapeSchema } from './body-schema.ts';
import {
  citationSchema,
  classicalTermsSchema,
  entitySchema,
  homonymSchema,
  refusedTermsSchema,
  textNamesSchema,
} from './schema.ts';
import { shapeProblems } from './shape-problems.ts';
import type { FieldPath, SourceFile } from './source-file.ts';

/** What one file holds. */
export interface FileContent {
  entities: EntityRecord[];
  citations: CitationRecord[];
  statements: StatementRecord[];
  claimsFiles: ClaimsFile[];
  homonyms: HomonymRecord[];
  textNames: TextNamesRecord[];
  classicalTerms: ClassicalTermsRecord[];
  refusedTerms: RefusedTermRecord[];
  pointPlaces: PointPlaceRecord[];
  regionShapes: RegionShapeRecord[];
  brokenIds: string[];
  problems: Problem[];
}

export function emptyContent(): FileContent {
  return {
    entities: [],
    citations: [],
    statements: [],
    claimsFiles: [],
    homonyms: [],
    textNames: [],
    classicalTerms: [],
    refusedTerms: [],
    pointPlaces: [],
    regionShapes: [],
    brokenIds: [],
    problems: [],
  };
}

/** Name of a file or folder → the kind of entity it holds: `remedies` → remedy. */
export const ENTITY_FOLDERS = new Map<string, EntityKind>(
  ENTITY_KINDS.map((kind) => [`${kind.replace(/y$/, 'ie')}s`, kind]),
);

/** The kinds of the records in a file or folder of a data folder; in the data folder itself, whose name is empty, all. */
export function kindsIn(name: string): RecordKind[] {
  if (name === '') return [...ENTITY_KINDS, 'citation'];
  const [first] = partsOf(name);
  const kind = first === 'citations' ? 'citation' : ENTITY_FOLDERS.get(first);
  return kind === undefined ? [] : [kind];
}

function partsOf(name: string): [first: string, second: string] {
  const [first = '', second = ''] = name.replace(/\.ya?ml$/, '').split('/');
  return [first, second];
}

/**
 * Reads one file of a data folder. The first part of `name` (a folder, or the file's own name) says what it holds:
 * `organs.yaml`, `acupoints/GB.yaml`, `citations/books.yaml`, `claims/who-2008.yaml`.
 */
export function readFile(name: string, folder: string, source: SourceFile): FileContent {
  const content = emptyContent();
  const [first, second] = partsOf(name);
  const kind = ENTITY_FOLDERS.get(first);

  if (source.value === undefined) return content;
  if (kind !== undefined) {
    for (const [key, fields, at] of records(source, entitySchema, kind, content)) {
      content.entities.push({ id: `${kind}:${key}`, kind, fields, at, folder });
    }
  } else if (first === 'citations') {
    for (const [key, fields, at] of records(source, citationSchema, 'citation', content)) {
      content.citations.push({ id: `citation:${key}`, fields, at, folder });
    }
  } else if (first === 'homonyms') {
    readHomonyms(source, folder, content);
  } else if (first === 'reading' && second !== '') {
    for (const [id, fields, at] of records(source, textNamesSchema, 'reading', content)) {
      content.textNames.push({ id, fields, at, folder });
    }
  } else if (first === 'classics' && /^terms(?:-|$)/.test(second)) {
    for (const [id, fields, at] of records(source, classicalTermsSchema, 'classics', content)) {
      content.classicalTerms.push({ id, fields, at, folder });
    }
  } else if (first === 'classics' && /^refused(?:-|$)/.test(second)) {
    readRefusedTerms(source, folder, content);
  } else if (first === 'body' && second === 'positions') {
    readPlaces(source, folder, content);
  } else if (first === 'body' && second === 'shapes') {
    for (const [key, fields, at] of records(source, regionShapeSchema, 'region', content)) {
      content.regionShapes.push({ id: `region:${key}`, fields, at, folder });
    }
  } else if (first === 'claims' && second !== '') {
    readClaims(source, { citation: `citation:${second}`, folder }, content);
  } else {
    content.problems.push({
      ...source.at([]),
      rule: 'unknown-file',
      message: `\`${name}\` is no file of a data folder`,
      tip: `Allowed: ${[...ENTITY_FOLDERS.keys(), 'citations', 'homonyms'].join(', ')} (a file or a folder), claims/<citation>.yaml, reading/<name>.yaml, classics/terms-<name>.yaml, classics/refused.yaml, body/positions.yaml, body/shapes.yaml.`,
    });
  }
  return content;
}

type At = (path: FieldPath) => ReturnType<SourceFile['at']>;

function* records<T extends z.ZodObject>(
  source: SourceFile,
  schema: T,
  kind: string,
  { brokenIds, problems }: FileContent,
): Generator<[string, z.infer<T>, At]> {
  for (const [key, value] of Object.entries(mapping(source, problems))) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      brokenIds.push(`${kind}:${key}`);
      problems.push(...shapeProblems(source, [key], parsed.error, schema));
    } else {
      yield [
        key,
        parsed.data,
        (path) => (path.length === 0 ? source.atKey([], key) : source.at([key, ...path])),
      ];
    }
  }
}

function mapping(source: SourceFile, problems: Problem[]): Record<string, unknown> {
  const { value } = source;
  if (value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  problems.push({
    ...source.at([]),
    rule: 'bad-value',
    message: 'the file must be a mapping of keys to records',
  });
  return {};
}

function readHomonyms(source: SourceFile, folder: string, { homonyms, problems }: FileContent): void {
  const { value } = source;
  if (value === null) return;
  if (!Array.isArray(value)) {
    problems.push({ ...source.at([]), rule: 'bad-value', message: 'the file must be a list of names' });
    return;
  }
  value.forEach((entry: unknown, index) => {
    const parsed = homonymSchema.safeParse(entry);
    if (parsed.success) {
      homonyms.push({ fields: parsed.data, at: (path) => source.at([index, ...path]), folder });
    } else {
      problems.push(...shapeProblems(source, [index], parsed.error, homonymSchema));
    }
  });
}

function readRefusedTerms(source: SourceFile, folder: string, content: FileContent): void {
  const parsed = refusedTermsSchema.safeParse(mapping(source, content.problems));
  if (!parsed.success) {
    content.problems.push(...shapeProblems(source, [], parsed.error, refusedTermsSchema));
    return;
  }
  for (const [term, reason] of Object.entries(parsed.data))
    content.refusedTerms.push({ term, reason, place: source.atKey([], term), folder });
}
