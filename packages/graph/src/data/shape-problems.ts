import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { fieldNames, isRequired } from './field-names.ts';
import type { Problem } from './problem.ts';
import type { FieldPath, SourceFile } from './source-file.ts';

const MOST_SHOWN = 120;

/** The errors that zod found in the value at `base`, as problems with their places. */
export function shapeProblems(
  source: SourceFile,
  base: FieldPath,
  error: z.ZodError,
  schema: z.ZodType,
): Problem[] {
  return error.issues.flatMap(meantIssues).flatMap((issue) => issueProblems(source, base, issue, schema));
}

/**
 * What is wrong in a value that may have several shapes: where it is a mapping, and one of the shapes is, what is wrong by that
 * one; where a field chooses the shape, that field.
 */
function meantIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  if ('options' in issue) return [{ ...issue, code: 'invalid_value', values: [...issue.options] }];
  const isOfKind = (branch: readonly z.core.$ZodIssue[]) =>
    !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const meant = issue.errors.find((branch) => branch.length > 0 && isOfKind(branch));
  return meant === undefined
    ? [issue]
    : meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] })).flatMap(meantIssues);
}

function issueProblems(
  source: SourceFile,
  base: FieldPath,
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
): Problem[] {
  const path: FieldPath = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? '' : step))];
  const name = issue.path.length === 0 ? 'the record' : `\`${issue.path.join('.')}\``;

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...source.atKey(path, key),
      rule: 'unknown-field',
      message: `unknown field \`${key}\`${issue.path.length === 0 ? '' : ` in ${name}`}`,
      tip: fieldTip(key, fieldNames(schema, issue.path)),
    }));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const required = isRequired(schema, issue.path);
  return [{ ...source.at(path), ...describe(issue, { name, missing, required }, path, source) }];
}

function describe(
  issue: z.core.$ZodIssue,
  { name, missing, required }: { name: string; missing: boolean; required: boolean },
  path: FieldPath,
  source: SourceFile,
): { rule: string; message: string } {
  const value = valueAt(source.value, path);
  if (value === undefined && (missing || issue.code !== 'custom')) {
    return { rule: 'missing-field', message: `${name} is missing` };
  }
  if (value === null) {
    const allowed = issue.code === 'invalid_value' ? `; allowed: ${issue.values.join(', ')}` : '';
    const remedy = required ? `it must be written${allowed}` : 'write it or leave the field out';
    return { rule: 'empty-field', message: `${name} is empty: ${remedy}` };
  }
  if (issue.code === 'invalid_value') {
    return {
      rule: 'bad-value',
      message: `${name} is ${shown(value)}; ${meant(value, issue.values)}allowed: ${issue.values.join(', ')}`,
    };
  }
  if (issue.code === 'invalid_type') {
    return {
      rule: 'bad-value',
      message: `${name} must be ${EXPECTED[issue.expected] ?? `a ${issue.expected}`}, not ${shown(value)}`,
    };
  }
  if (issue.code === 'invalid_union') {
    const must =
      issue.message === 'Invalid input'
        ? 'must be a text or a list of texts, none of them empty'
        : issue.message;
    return { rule: 'bad-value', message: `${name} ${must}` };
  }
  return { rule: 'bad-value', message: `${name} ${issue.message}` };
}

/** The expected types in words, with an example of how they are written. */
const EXPECTED: Readonly<Record<string, string>> = {
  array: 'a list, like [one, two]',
  object: 'a mapping, like { key: value }',
  record: 'a mapping, like { key: value }',
  string: 'a text, in quotes when it is a number',
  int: 'a whole number',
};

/** A value as it could be written; of a long one the beginning, since a wrong value can be the rest of the file. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** A suggestion of the allowed value that is nearest; empty when none is near. */
function meant(value: unknown, allowed: readonly unknown[]): string {
  const texts = allowed.filter((one) => typeof one === 'string');
  if (typeof value !== 'string' || texts.length === 0) return '';
  const nearest = closest(value, texts);
  return distance(value, nearest) <= 2 ? `did you mean ${nearest}? ` : '';
}

function fieldTip(key: string, fields: readonly string[]): string {
  const nearest = closest(key, fields);
  const meant = distance(key, nearest) <= 3 ? `Did you mean \`${nearest}\`? ` : '';
  return `${meant}Allowed: ${fields.join(', ')}.`;
}

function valueAt(root: unknown, path: FieldPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
