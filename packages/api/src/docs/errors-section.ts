import { LIMITS } from '../limits/limits.ts';
import { table } from './schema-reference.ts';

/** What `extensions.code` of an error can be, apart from the limits, and the HTTP status that comes with it. */
export const ERROR_CODES = [
  {
    code: 'BAD_USER_INPUT',
    status: 200,
    meaning:
      'An argument cannot be served. `extensions.argument` names it; the message says what is allowed.',
  },
  {
    code: 'GRAPHQL_PARSE_FAILED',
    status: 400,
    meaning: 'The document is no GraphQL. The message says where.',
  },
  {
    code: 'GRAPHQL_VALIDATION_FAILED',
    status: 400,
    meaning: 'The document asks for something that the schema does not have, or gives it wrongly.',
  },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    status: 400,
    meaning: 'The document holds several operations, and `operationName` names none of them.',
  },
  { code: 'BAD_REQUEST', status: 400, meaning: 'The request makes no sense: no JSON, or no query in it.' },
  { code: 'METHOD_NOT_ALLOWED', status: 405, meaning: 'It was sent neither by POST nor by GET.' },
  { code: 'UNSUPPORTED_MEDIA_TYPE', status: 415, meaning: 'The body was not sent as `application/json`.' },
  {
    code: 'INTERNAL_SERVER_ERROR',
    status: 200,
    meaning:
      'Something went wrong here, not with the query. The log has it under the id in `extensions.requestId`.',
  },
] as const;

/** The codes of errors and the limits of a query, as Markdown. */
export function errorsSection(): string {
  return `An answer holds \`data\`, or \`errors\`, or both. Each error has a \`message\` for people and a code in
\`extensions.code\` for programs. What is unknown is no error: an id that nothing has gives \`null\`.

${table(
  ['Code', 'HTTP status', 'When'],
  ERROR_CODES.map(({ code, status, meaning }) => [`\`${code}\``, String(status), meaning]),
)}

A request beyond a limit is refused before anything is executed, with the limit in the message and in
\`extensions.limit\`; only the time of a query is looked at while it is executed. These are the values unless whoever
runs the server has set others.

${table(
  ['Limit', 'At most', 'Code', 'HTTP status'],
  LIMITS.map(({ meaning, default: most, unit, code, status }) => [
    meaning,
    `${most.toLocaleString('en')} ${unit}`,
    `\`${code}\``,
    String(status),
  ]),
)}`;
}
