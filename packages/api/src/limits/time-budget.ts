import type { GraphReader } from '@jingluo/graph';
import type { GraphQLError } from 'graphql';
import type { ExecutionClock } from '../http/limits-hooks.ts';
import { limitError } from './limit-error.ts';
import type { Limits } from './limits.ts';

type Method = (...args: unknown[]) => unknown;

/** The time limit of one execution, which starts with the constructor. */
export class TimeBudget implements ExecutionClock {
  readonly #limits: Limits;
  readonly #end: number;
  #error: GraphQLError | undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#end = performance.now() + limits.milliseconds;
  }

  /** The same reader, except that its methods throw the error of the limit once the time is over. */
  guard(reader: GraphReader): GraphReader {
    return Object.assign(Object.create(guardedMethods(reader)) as Guarded, { budget: this });
  }

  /** Throws once the time is over, the same error each time: the client sees it once. */
  check(): void {
    if (this.#error !== undefined) throw this.#error;
    if (performance.now() <= this.#end) return;
    this.#error = limitError(this.#limits, 'milliseconds', 'The query took too long and was given up');
    throw this.#error;
  }

  /** The error that replaces the response when the time was over before the last call of the reader. */
  exceeded(): GraphQLError | undefined {
    return this.#error;
  }
}

interface Guarded extends GraphReader {
  readonly budget: TimeBudget;
}

const guardedByReader = new WeakMap<GraphReader, object>();

/** A prototype with the methods of a reader, each of which checks the budget first. Made once for each reader. */
function guardedMethods(reader: GraphReader): object {
  const known = guardedByReader.get(reader);
  if (known !== undefined) return known;
  const methods: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(reader)) {
    methods[name] = typeof value === 'function' ? guarded(value as Method) : (value as unknown);
  }
  guardedByReader.set(reader, methods);
  return methods;
}

function guarded(method: Method) {
  return function (this: Guarded, ...args: unknown[]): unknown {
    this.budget.check();
    return method(...args);
  };
}
