import type { GraphReader } from '@jingluo/graph';
import type { GraphQLError } from 'graphql';
import type { ExecutionClock } from '../http/limits-hooks.ts';
import type { TurnGate } from '../http/turn-gate.ts';
import { CpuAccount } from './cpu-account.ts';
import { limitError } from './limit-error.ts';
import type { Limits } from './limits.ts';

type Method = (...args: unknown[]) => unknown;

/** The milliseconds for which an execution may hold the thread before it goes on in turns. */
const MAX_AT_ONCE_MS = 60;

/** How many calls of the reader there are between two looks at the clock. */
const CALLS_A_LOOK = 8;

/** The limit of the processor time of one execution, which starts with the constructor. */
export class TimeBudget implements ExecutionClock {
  readonly #limits: Limits;
  readonly #account = new CpuAccount();
  /** By `performance.now()`: until then the execution cannot have taken too long, whatever it did. */
  #sureUntil: number;
  #pauseAt: number;
  #calls = 0;
  #error: GraphQLError | undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
    const now = performance.now();
    this.#sureUntil = now + limits.milliseconds;
    this.#pauseAt = now + MAX_AT_ONCE_MS;
    this.#account.enter();
  }

  /**
   * The same reader, except that its methods throw the error of the limit once the time is over, and another one when the
   * execution has held the thread for long: it has to begin again in turns.
   */
  guard(reader: GraphReader): GraphReader {
    return Object.assign(Object.create(guardedMethods(reader, atOnce)) as Guarded, { budget: this });
  }

  /** The same reader, except that its methods may answer in a later turn, and throw the error of the limit. */
  guardInTurns(reader: GraphReader, gate: TurnGate): GraphReader {
    return Object.assign(Object.create(guardedMethods(reader, inTurns)) as Guarded, { budget: this, gate });
  }

  stop(): void {
    this.#account.leave();
  }

  /**
   * Throws once the time is over, the same error each time: the client sees it once. With `mustPause` it also throws when the
   * execution should let others go on.
   */
  check(mustPause: boolean): void {
    if (this.#error !== undefined) throw this.#error;
    this.#account.enter();
    // A trace calls the reader a thousand times, and reading the clock takes as long as most calls.
    if (this.#calls++ % CALLS_A_LOOK !== 0) return;
    const now = performance.now();
    if (now > this.#sureUntil) this.#checkTime(now);
    if (mustPause && now > this.#pauseAt) this.#checkHold(now);
  }

  #checkTime(now: number): void {
    const left = this.#limits.milliseconds - this.#account.milliseconds;
    this.#sureUntil = now + left;
    if (left > 0) return;
    this.#error = limitError(this.#limits, 'milliseconds', 'The query took too long and was given up');
    throw this.#error;
  }

  #checkHold(now: number): void {
    const left = MAX_AT_ONCE_MS - this.#account.milliseconds;
    this.#pauseAt = now + left;
    if (left <= 0) throw new Error('TimeBudget: the execution goes on in turns');
  }

  /** The error that replaces the response when the time was over before the last call of the reader. */
  exceeded(): GraphQLError | undefined {
    return this.#error;
  }
}

interface Guarded extends GraphReader {
  readonly budget: TimeBudget;
  readonly gate: TurnGate;
}

type Guard = (method: Method) => (this: Guarded, ...args: unknown[]) => unknown;

const guardedByReader = new Map<Guard, WeakMap<GraphReader, object>>();

/** A prototype with the guarded methods of a reader. Made once for each reader. */
function guardedMethods(reader: GraphReader, guard: Guard): object {
  let byReader = guardedByReader.get(guard);
  if (byReader === undefined) guardedByReader.set(guard, (byReader = new WeakMap()));
  const known = byReader.get(reader);
  if (known !== undefined) return known;
  const methods: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(reader)) {
    methods[name] = typeof value === 'function' ? guard(value as Method) : (value as unknown);
  }
  byReader.set(reader, methods);
  return methods;
}

function atOnce(method: Method) {
  return function (this: Guarded, ...args: unknown[]): unknown {
    this.budget.check(true);
    return method(...args);
  };
}

function inTurns(method: Method) {
  return function (this: Guarded, ...args: unknown[]): unknown {
    const turn = this.gate.enter('step');
    if (turn === undefined) {
      this.budget.check(false);
      return method(...args);
    }
    return turn.then(() => {
      this.budget.check(false);
      return method(...args);
    });
  };
}
