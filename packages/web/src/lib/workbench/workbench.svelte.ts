import { type Answer, ask } from './ask.ts';
import { formatQuery } from './format-query.ts';
import type { Question, ShownAs } from './link.ts';

/** What the workbench begins with: what the address asks, and the answer where there is one. */
export interface Beginning {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly shownAs: ShownAs;
}

/** The state of the workbench: what is typed, what was last answered, and whether an answer is awaited. */
export class Workbench {
  query: string = $state('');
  variables: string = $state('');
  shownAs: ShownAs = $state('json');
  #answer: Answer | undefined = $state.raw();
  #answered: Question | undefined = $state.raw();
  #milliseconds: number | undefined = $state();
  #running: AbortController | undefined = $state.raw();
  #cancelled: boolean = $state(false);
  #refused: string = $state('');

  constructor({ question, answer, shownAs }: Beginning) {
    this.query = question.query;
    this.variables = question.variables;
    this.shownAs = shownAs;
    this.#answer = answer;
    this.#answered = answer && question;
  }

  /** The last answer; it stays while the next is awaited. */
  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** The question to which it is the answer. */
  get answered(): Question | undefined {
    return this.#answered;
  }

  /** How long the last answer took, where it was measured. */
  get milliseconds(): number | undefined {
    return this.#milliseconds;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  get wasCancelled(): boolean {
    return this.#cancelled;
  }

  /** Why what is typed was not set anew when that was last asked for; empty when it was. */
  get formatRefused(): string {
    return this.#refused;
  }

  /** Asks what is typed; a question still under way is given up. Resolves to true when an answer came. */
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

  /** Sets what is typed anew. What was typed meanwhile stands. */
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

  /** Gives up the question that is under way. */
  cancel(): void {
    if (this.#running === undefined) return;
    this.#running.abort();
    this.#running = undefined;
    this.#cancelled = true;
  }
}
