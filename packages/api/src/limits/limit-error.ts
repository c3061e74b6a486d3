import { GraphQLError } from 'graphql';
import { type LimitName, limitRow, type Limits } from './limits.ts';

/**
 * What is answered to a request beyond a limit. `what` is the sentence's beginning: `The query is 31 levels deep`. The
 * message, and `extensions.limit`, say how much is allowed.
 */
export function limitError(limits: Limits, name: LimitName, what: string): GraphQLError {
  const { code, status, unit } = limitRow(name);
  const most = limits[name];
  return new GraphQLError(
    `${what}; allowed: ${inWords(most)} ${most === 1 ? unit.replace(/s$/, '') : unit}.`,
    {
      extensions: { code, limit: most, http: { status } },
    },
  );
}

/** A number as messages show it: `250,000`; `more than a quadrillion` where digits say nothing any more. */
export function inWords(value: number): string {
  return value > 1e15 ? 'more than a quadrillion' : Math.ceil(value).toLocaleString('en');
}
