interface Limit {
  readonly name: string;
  /** `extensions.code` of the error. */
  readonly code: string;
  /** HTTP status of the error. */
  readonly status: 400 | 408 | 413;
  readonly default: number;
  readonly unit: string;
  /** What is measured, and how. */
  readonly meaning: string;
}

/** The limits of a request, in the order in which they are checked. */
export const LIMITS = [
  {
    name: 'bodyBytes',
    code: 'BODY_LIMIT',
    status: 413,
    default: 131_072,
    unit: 'bytes',
    meaning: 'Size of the body of a request, known or not before it arrives.',
  },
  {
    name: 'bodyMilliseconds',
    code: 'BODY_TIMEOUT',
    status: 408,
    default: 10_000,
    unit: 'milliseconds',
    meaning: 'Time in which the body of a request must have arrived whole.',
  },
  {
    name: 'batch',
    code: 'BATCH_REFUSED',
    status: 400,
    default: 1,
    unit: 'requests',
    meaning: 'GraphQL requests in one HTTP request. An array of them is refused, however short.',
  },
  {
    name: 'text',
    code: 'TEXT_LIMIT',
    status: 400,
    default: 2_000,
    unit: 'characters',
    meaning: 'Length of one string among arguments and variables.',
  },
  {
    name: 'list',
    code: 'LIST_LIMIT',
    status: 400,
    default: 1_000,
    unit: 'items',
    meaning: 'Length of one list among arguments and variables.',
  },
  {
    name: 'tokens',
    code: 'TOKEN_LIMIT',
    status: 400,
    default: 2_000,
    unit: 'tokens',
    meaning: 'Names, values and punctuation marks of a document, comments left out.',
  },
  {
    name: 'depth',
    code: 'DEPTH_LIMIT',
    status: 400,
    default: 20,
    unit: 'levels',
    meaning: 'Fields within fields, through fragments; for variables, values within values.',
  },
  {
    name: 'cost',
    code: 'COST_LIMIT',
    status: 400,
    default: 400_000,
    unit: 'units',
    meaning:
      'What a query may cost at most, counted before it is executed: a field is one unit, more where it is dear ' +
      'to answer, and all below a list is multiplied by the length asked for, or else by one assumed for the field.',
  },
  {
    name: 'milliseconds',
    code: 'TIME_LIMIT',
    status: 400,
    default: 10_000,
    unit: 'milliseconds',
    meaning:
      'Processor time that the execution of a query may take. Waiting, and what other requests do in between, does not count.',
  },
] as const satisfies readonly Limit[];

export type LimitName = (typeof LIMITS)[number]['name'];

/** The greatest allowed value of each limit. */
export type Limits = Readonly<Record<LimitName, number>>;

export const DEFAULT_LIMITS = Object.fromEntries(
  LIMITS.map((limit) => [limit.name, limit.default]),
) as Limits;

export function limitByName(name: LimitName): (typeof LIMITS)[number] {
  return LIMITS.find((limit) => limit.name === name)!;
}
