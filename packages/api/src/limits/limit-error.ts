import { GraphQLError } from 'graphql';
import { type LimitName, limitByName, type Limits } from './limits.ts';

/**
 * The error for a request over a limit. `what` begins its sentence: `The query is 31 levels deep`. The message and
 * `extensions.limit` say how much is allowed.
 */
export function limitError(limits: Limits, name: LimitName, what: string): GraphQLError {
  const { code, status, unit } = limitByName(name);
  const max = limits[name];
  return new GraphQLError(
    `${what}; allowed: ${formatNumber(max)} ${max === 1 ? unit.replace(/s$/, '') : unit}.`,
    {
      extensions: { code, limit: max, http: { status } },
    },
  );
}

/** A number as messages show it: `250,000`, or `more than a quadrillion`. */
export function formatNumber(value: number): string {
  return value > 1e15 ? 'more than a quadrillion' : Math.ceil(value).toLocaleString('en');
}
