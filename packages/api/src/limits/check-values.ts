import { type DocumentNode, Kind, visit } from 'graphql';
import { inWords, limitError } from './limit-error.ts';
import type { Limits } from './limits.ts';

/**
 * Throws for strings, lists and nesting beyond the limits in a JSON value. What resolvers do with a value may grow
 * with the square of its length, which no cost counted from the document shows.
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

/** Throws for strings and lists beyond the limits that are written in a document. */
export function checkLiterals(document: DocumentNode, limits: Limits): void {
  visit(document, {
    [Kind.STRING]: ({ value }) => checkText(value, limits),
    [Kind.LIST]: ({ values }) => checkList(values, limits),
  });
}

function checkText({ length }: string, limits: Limits): void {
  if (length > limits.text)
    throw limitError(limits, 'text', `A string among the arguments has ${inWords(length)} characters`);
}

function checkList({ length }: readonly unknown[], limits: Limits): void {
  if (length > limits.list)
    throw limitError(limits, 'list', `A list among the arguments has ${inWords(length)} items`);
}
