import { LIMITS } from '../limits/limits.ts';
import { table } from './schema-reference.ts';

/** The values of `extensions.code` of an error, apart from those of limits, and their HTTP status. */
export const ERROR_CODES = [
  {
    code: 'BAD_USER_INPUT',
    status: 200,
    meaning: 'An argument is not accepted. `extensions.argument` names it; the message says what is allowed.',
  },
  {
    code: 'GRAPHQL_PARSE_FAILED',
    status: 400,
    meaning: 'The document is no GraphQL. The message says where.',
  },
  {
    code: 'GRAPHQL_VALIDATION_FAILED',
    status: 400,
    meaning: 'The document does not fit the schema. The message says where.',
  },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    status: 400,
    meaning: 'The document has several operations, and `operationName` names none of them.',
  },
  { code: 'BAD_REQUEST', status: 400, meaning: 'The request is not valid JSON, or has no query.' },
  {
    code: 'METHOD_NOT_ALLOWED',
    status: 405,
    meaning: 'The method is neither POST nor GET, or it is a GET with a text to be read.',
  },
  {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    status: 415,
    meaning: 'The `content-type` of the body is not `application/json`.',
  },
  {
    code: 'TOO_MUCH',
    status: 200,
    meaning:
      'The data is in a store, and the answer needs more of it than one question may read. Ask for less.',
  },
  {
    code: 'STORE_UNAVAILABLE',
    status: 200,
    meaning: 'The data is in a store, and this does not answer. Ask again later.',
  },
  {
    code: 'INTERNAL_SERVER_ERROR',
    status: 200,
    meaning: 'The server failed. Its log has the details under the id in `extensions.requestId`.',
  },
] as const;

/** The codes of errors and the limits of a query, as Markdown. */
export function errorsSection(): string {
  return `A response has \`data\`, or \`errors\`, or both. Each error has a \`message\` for people and a code in
\`extensions.code\` for programs. An unknown id is no error: the field is \`null\`.

${table(
  ['Code', 'HTTP status', 'When'],
  ERROR_CODES.map(({ code, status, meaning }) => [`\`${code}\``, String(status), meaning]),
)}

A request over a limit is refused before it is executed, with the limit in the message and in \`extensions.limit\`. Only
the time of a query is checked while it is executed. These are the defaults; the operator of the server may set others.

${table(
  ['Limit', 'At most', 'Code', 'HTTP status'],
  LIMITS.map(({ meaning, default: max, unit, code, status }) => [
    meaning,
    `${max.toLocaleString('en')} ${unit}`,
    `\`${code}\``,
    String(status),
  ]),
)}`;
}
