import type { EvidenceRole, Stance } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { asList, type ClaimsFile, type StatementRecord } from './dataset.ts';
import type { Problem } from './problem.ts';
import { claimsFileSchema, statementSchema } from './schema.ts';
import { shapeProblems } from './shape-problems.ts';
import type { FieldPath, SourceFile } from './source-file.ts';

interface ClaimsContent {
  statements: StatementRecord[];
  claimsFiles: ClaimsFile[];
  problems: Problem[];
}

interface Origin {
  readonly citation: string;
  readonly folder: string;
}

/** Reads what one work says. */
export function readClaims(source: SourceFile, origin: Origin, content: ClaimsContent): void {
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
  content: ClaimsContent,
): void {
  const parsed = statementSchema.safeParse(value);
  if (!parsed.success) {
    content.problems.push(...shapeProblems(source, path, parsed.error, statementSchema));
    return;
  }
  const { 'said-as': saidAs, ...others } = parsed.data;
  const fields = others as Record<string, string | string[] | undefined>;
  const relations = RELATION_KINDS.filter((kind) => fields[kind] !== undefined);
  if (relations.length === 0) {
    content.problems.push({
      ...source.at(path),
      rule: 'missing-field',
      message: 'this item has no relation, so it says nothing',
      tip: `Add one of: ${RELATION_KINDS.join(', ')}.`,
    });
  }
  const objects = relations.flatMap((relation) => asList(fields[relation]));
  content.problems.push(...termProblems(source, [...path, 'said-as'], saidAs, objects));
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
          saidAs: typeof saidAs === 'object' ? saidAs[object] : saidAs,
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

/** What is wrong with the terms of a statement: each belongs to one of its objects. */
function termProblems(
  source: SourceFile,
  path: FieldPath,
  saidAs: string | Readonly<Record<string, string>> | undefined,
  objects: readonly string[],
): Problem[] {
  if (typeof saidAs === 'string')
    return objects.length < 2
      ? []
      : [
          {
            ...source.at(path),
            rule: 'said-as-of-an-object',
            message: `\`said-as\` does not tell for which of ${objects.length} objects it stands`,
            tip: `Write the term of each: { ${objects[0]}: ${saidAs}, … }`,
          },
        ];
  return Object.keys(saidAs ?? {})
    .filter((id) => !objects.includes(id))
    .map((id) => ({
      ...source.atKey(path, id),
      rule: 'said-as-of-an-object',
      message: `\`${id}\` is no object of this statement`,
      tip: `Allowed: ${objects.join(', ')}.`,
    }));
}
