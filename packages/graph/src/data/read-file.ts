import type { z } from 'zod';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import type { EvidenceRole, Stance } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import {
  asList,
  type CitationRecord,
  type ClaimsFile,
  type EntityRecord,
  type HomonymRecord,
  type PointPlaceRecord,
  type RecordKind,
  type RegionShapeRecord,
  type StatementRecord,
  type TextNamesRecord,
} from './dataset.ts';
import { readPlaces } from './read-body.ts';
import type { Problem } from './problem.ts';
import { regionShapeSchema } from './body-schema.ts';
import {
  citationSchema,
  claimsFileSchema,
  entitySchema,
  homonymSchema,
  statementSchema,
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
      tip: `Allowed: ${[...ENTITY_FOLDERS.keys(), 'citations', 'homonyms'].join(', ')} (a file or a folder), claims/<citation>.yaml, reading/<name>.yaml, body/positions.yaml, body/shapes.yaml.`,
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

interface Origin {
  readonly citation: string;
  readonly folder: string;
}

function readClaims(source: SourceFile, origin: Origin, content: FileContent): void {
  const parsed = claimsFileSchema.safeParse(source.value);
  if (!parsed.success) {
    content.problems.push(...shapeProblems(source, [], parsed.error, claimsFileSchema));
    return;
  }
  const via = parsed.data.via === undefined ? undefined : `citation:${parsed.data.via}`;
  content.claimsFiles.push({ ...origin, via, place: source.at([]), viaPlace: source.at(['via']) });
  parsed.data.claims.forEach((value, index) => {
    readStatement(source, ['claims', index], value, { ...origin, via }, content);
  });
}

function readStatement(
  source: SourceFile,
  path: FieldPath,
  value: unknown,
  work: Origin & { readonly via: string | undefined },
  content: FileContent,
): void {
  const parsed = statementSchema.safeParse(value);
  if (!parsed.success) {
    content.problems.push(...shapeProblems(source, path, parsed.error, statementSchema));
    return;
  }
  const fields = parsed.data as Record<string, string | string[] | undefined>;
  const relations = RELATION_KINDS.filter((kind) => fields[kind] !== undefined);
  if (relations.length === 0) {
    content.problems.push({
      ...source.at(path),
      rule: 'missing-field',
      message: 'this item has no relation, so it says nothing',
      tip: `Add one of: ${RELATION_KINDS.join(', ')}.`,
    });
  }
  for (const [subject, subjectPlace] of placed(source, [...path, 'subject'], fields['subject'])) {
    for (const relation of relations) {
      for (const [object, objectPlace] of placed(source, [...path, relation], fields[relation])) {
        content.statements.push({
          subject,
          relation,
          object,
          ...work,
          locator: fields['locator'] as string,
          direction: (fields['direction'] ?? 'supports') as Stance,
          role: (fields['role'] ?? 'finding') as EvidenceRole,
          verb: fields['verb'] as string | undefined,
          note: fields['note'] as string | undefined,
          subjectPlace,
          objectPlace,
        });
      }
    }
  }
}

function placed(source: SourceFile, path: FieldPath, value: string | string[] | undefined) {
  return asList(value).map(
    (id, index) => [id, source.at(Array.isArray(value) ? [...path, index] : path)] as const,
  );
}
