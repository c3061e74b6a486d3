/** The milliseconds of a turn of the event loop in which work may begin. */
const TURN_MS = 20;

/**
 * After a turn that took longer, so many turns begin nothing: a connection is taken in one turn, its request read in the
 * next, and `/health` is to be answered before more begins.
 */
const FREE_TURNS = 2;

/**
 * What may have to wait: a query, which is answered at once; a step of a long query; a job, which goes on in promises, such
 * as a page or a part of a file.
 */
export type Work = 'query' | 'step' | 'job';

const KINDS = ['query', 'step', 'job'] as const satisfies readonly Work[];

/**
 * Shares the thread among requests. Node handles all that has arrived in one turn of the event loop, one after the other,
 * and nothing else meanwhile. With a gate, what has not begun after some milliseconds waits for later turns, so that
 * `/health` and sockets are served in between. What waits is let in in its order, and the kinds take turns. At most one job
 * begins in a turn: promises of several would run one between another, and none would end before the others.
 */
export class TurnGate {
  readonly #waiting: Record<Work, (() => void)[]> = { query: [], step: [], job: [] };
  /** By `performance.now()`; undefined when nothing has begun in this turn. */
  #began: number | undefined;
  #hasJob = false;
  /** How many turns begin nothing. */
  #free = 0;
  #isScheduled = false;
  #last: Work = 'job';

  /** Undefined when the work may begin now, else a promise that resolves in the turn in which it may. */
  enter(work: Work): Promise<void> | undefined {
    if (this.#waiting[work].length === 0 && this.#free === 0 && this.#mayBegin(work)) return undefined;
    return new Promise((resolve) => {
      this.#waiting[work].push(resolve);
      this.#schedule();
    });
  }

  #mayBegin(work: Work): boolean {
    const now = performance.now();
    if (this.#began === undefined) {
      this.#began = now;
      this.#schedule();
    } else if (now - this.#began >= TURN_MS || (work === 'job' && this.#hasJob)) return false;
    if (work === 'job') this.#hasJob = true;
    return true;
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(this.#beginTurn);
  }

  readonly #beginTurn = (): void => {
    this.#isScheduled = false;
    const wasLong = this.#began !== undefined && performance.now() - this.#began >= TURN_MS;
    this.#began = undefined;
    this.#hasJob = false;
    this.#free = wasLong ? FREE_TURNS : Math.max(0, this.#free - 1);
    if (this.#free > 0) this.#schedule();
    else this.#letIn();
  };

  readonly #letIn = (): void => {
    const work = this.#nextKind();
    if (work === undefined) return;
    if (!this.#mayBegin(work)) {
      this.#schedule();
      return;
    }
    this.#last = work;
    this.#waiting[work].shift()?.();
    // After all promises of what was let in: ticks follow when no microtask is left.
    queueMicrotask(() => process.nextTick(this.#letIn));
  };

  /** The kind of what is let in next: one after the last that waits. */
  #nextKind(): Work | undefined {
    const after = KINDS.indexOf(this.#last) + 1;
    return [...KINDS.slice(after), ...KINDS.slice(0, after)].find((work) => this.#waiting[work].length > 0);
  }
}
