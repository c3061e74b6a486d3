import { type QueryAnswer, ask } from './ask.ts';
import { formatQuery } from './format-query.ts';
import type { Question, ShownAs } from './link.ts';

/** The first state of the workbench: the question of the address, and its answer if there is one. */
export interface WorkbenchStart {
  readonly question: Question;
  readonly answer: QueryAnswer | undefined;
  readonly shownAs: ShownAs;
}

/** The state of the workbench: the text in the editors, the last answer, and whether one is awaited. */
export class Workbench {
  query: string = $state('');
  variables: string = $state('');
  shownAs: ShownAs = $state('json');
  #answer: QueryAnswer | undefined = $state.raw();
  #answered: Question | undefined = $state.raw();
  #milliseconds: number | undefined = $state();
  #running: AbortController | undefined = $state.raw();
  #cancelled: boolean = $state(false);
  #refused: string = $state('');

  constructor({ question, answer, shownAs }: WorkbenchStart) {
    this.query = question.query;
    this.variables = question.variables;
    this.shownAs = shownAs;
    this.#answer = answer;
    this.#answered = answer && question;
  }

  /** The last answer; it stays while the next is awaited. */
  get answer(): QueryAnswer | undefined {
    return this.#answer;
  }

  /** The question of the last answer. */
  get answered(): Question | undefined {
    return this.#answered;
  }

  /** How long the last answer took, if it was measured. */
  get milliseconds(): number | undefined {
    return this.#milliseconds;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  get wasCancelled(): boolean {
    return this.#cancelled;
  }

  /** Why the text could not be formatted; empty if it could. */
  get formatRefused(): string {
    return this.#refused;
  }

  /** Runs the question in the editors and cancels one that is still running. Resolves to true if an answer came. */
  async run(operation: string | undefined): Promise<boolean> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#cancelled = false;
    const question: Question = { query: this.query, variables: this.variables, operation };
    const started = performance.now();
    try {
      const answer = await ask(fetch, question, running.signal);
      if (running.signal.aborted) return false;
      [this.#answer, this.#answered] = [answer, question];
      this.#milliseconds = Math.round(performance.now() - started);
      return true;
    } catch (error) {
      if (running.signal.aborted) return false;
      throw error;
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** Formats the text in the editors, unless it was changed meanwhile. */
  async format(): Promise<void> {
    const typed = { query: this.query, variables: this.variables };
    try {
      const { query, variables } = await formatQuery(typed);
      if (this.query === typed.query) this.query = query;
      if (this.variables === typed.variables) this.variables = variables;
      this.#refused = '';
    } catch (cause) {
      const [reason = ''] = cause instanceof Error ? cause.message.split('\n') : [];
      this.#refused = `Not formatted: ${reason || 'the query cannot be read'}`;
    }
  }

  /** Cancels the question that is running. */
  cancel(): void {
    if (this.#running === undefined) return;
    this.#running.abort();
    this.#running = undefined;
    this.#cancelled = true;
  }
}
