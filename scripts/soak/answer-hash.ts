import { createHash } from 'node:crypto';

/**
 * The hash of what an answer says: its status and its body, without what may be another each time. That is the id of the
 * request in an error, the order of errors, and which of them are named when all the data is null for one: GraphQL leaves
 * both open, and fields are executed at the same time.
 */
export function answerHash(status: number, body: Buffer): string {
  return createHash('sha256').update(`${status}\n`).update(lasting(body)).digest('base64url');
}

const REQUEST_ID = /"requestId":"[^"]*"/g;
const ERRORS = '{"errors":[';

function lasting(body: Buffer): string {
  // Latin-1 keeps every byte, also of pictures.
  const text = body.toString('latin1').replaceAll(REQUEST_ID, '"requestId":""');
  if (!text.startsWith(ERRORS)) return text;
  const answer = JSON.parse(text) as Refused;
  const errors = answer.errors.map((error) => (answer.data === null ? codeOf(error) : JSON.stringify(error)));
  return JSON.stringify({ ...answer, errors: [...new Set(errors)].sort() });
}

interface Refused {
  readonly data?: object | null;
  readonly errors: readonly ErrorOfField[];
}

interface ErrorOfField {
  readonly extensions?: { readonly code?: string };
}

function codeOf({ extensions }: ErrorOfField): string {
  return extensions?.code ?? '';
}
