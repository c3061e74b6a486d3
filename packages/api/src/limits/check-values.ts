import { type DocumentNode, Kind, visit } from 'graphql';
import { formatNumber, limitError } from './limit-error.ts';
import type { Limits } from './limits.ts';

/**
 * Throws when a JSON value has strings, lists or nesting over the limits. The time of a resolver may grow with the square
 * of the length of a value, which the cost of the document does not show.
 */
export function checkJson(value: unknown, limits: Limits): void {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') checkText(value, limits);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= limits.depth) throw limitError(limits, 'depth', 'The variables are nested too deeply');
    if (Array.isArray(value)) checkList(value, limits);
    for (const inner of Object.values(value)) left.push({ value: inner, depth: depth + 1 });
  }
}

/** Throws when a document contains strings or lists over the limits. */
export function checkLiterals(document: DocumentNode, limits: Limits): void {
  visit(document, {
    [Kind.STRING]: ({ value }) => checkText(value, limits),
    [Kind.LIST]: ({ values }) => checkList(values, limits),
  });
}

function checkText({ length }: string, limits: Limits): void {
  if (length > limits.text)
    throw limitError(limits, 'text', `A string among the arguments has ${formatNumber(length)} characters`);
}

function checkList({ length }: readonly unknown[], limits: Limits): void {
  if (length > limits.list)
    throw limitError(limits, 'list', `A list among the arguments has ${formatNumber(length)} items`);
}
