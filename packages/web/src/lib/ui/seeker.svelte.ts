import { type Findings, NO_FINDINGS } from './findings.ts';

interface SeekerOptions<Found> {
  /** Finds things for a text. If it rejects, it is asked again every few seconds. */
  readonly find: (text: string) => Promise<Findings<Found>>;
  /** What is shown if there is no answer. */
  readonly whenAway: readonly Found[];
  /** Whether someone still waits for an answer that did not come. */
  readonly isAwaited: () => boolean;
  /** Called after a second without an answer. */
  readonly onslow: () => void;
  /** Called with each answer, also when there is none; with `isEntered` if Enter was pressed for it. */
  readonly onanswer: (isEntered: boolean) => void;
}

/** After how many milliseconds without an answer it says that it is waiting, and after how many it asks again. */
const SLOW = 1000;
const RETRY = 3000;

/** Finds things for what is typed: keeps the answer for the last text, waits for it, and asks again when there is none. */
export class Seeker<Found> {
  findings = $state.raw<Findings<Found>>(NO_FINDINGS);
  /** The text that was answered last, or had no answer. */
  asked = $state('');
  /** Counts answers. */
  answers = $state(0);
  isAway = $state(false);
  isSlow = $state(false);
  readonly #options: SeekerOptions<Found>;
  #turn = 0;
  #text = '';
  #isPending = false;
  #isEntered = false;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SeekerOptions<Found>) {
    this.#options = options;
  }

  /** Asks for a text; for a blank one there is nothing to find. */
  seek(text: string): void {
    this.stop();
    this.#text = text;
    if (text.trim() === '') this.clear();
    else void this.#ask();
  }

  /** Whether the answer for a text is there, so that Enter can take it. If not, `onanswer` says when it has come. */
  enter(text: string): boolean {
    if (this.asked === text && !this.isAway) return true;
    if (this.#text !== text || !this.#isPending) this.seek(text);
    this.#isEntered = true;
    return false;
  }

  /** Asks again, if there was no answer. */
  again = (): void => {
    if (this.isAway && !this.#isPending && this.#options.isAwaited()) void this.#ask();
  };

  /** Drops what is still to come. */
  stop = (): void => {
    this.#turn += 1;
    clearTimeout(this.#slow);
    clearTimeout(this.#retry);
    this.isSlow = this.#isPending = this.#isEntered = false;
  };

  clear(): void {
    this.stop();
    this.findings = NO_FINDINGS;
    this.asked = '';
    this.isAway = false;
  }

  async #ask(): Promise<void> {
    const [turn, text] = [++this.#turn, this.#text];
    clearTimeout(this.#retry);
    this.#isPending = true;
    this.#slow = setTimeout(() => {
      this.isSlow = true;
      this.#options.onslow();
    }, SLOW);
    const answer = await this.#options.find(text).catch(() => undefined);
    if (turn !== this.#turn) return;
    clearTimeout(this.#slow);
    this.isSlow = this.#isPending = false;
    if (answer === undefined) this.#miss(text);
    else this.#take(text, answer);
  }

  #miss(text: string): void {
    this.#retry = setTimeout(this.again, RETRY);
    // The rows stay as they are, with what is highlighted.
    if (this.isAway && this.asked === text) return;
    this.isAway = true;
    this.#show(text, { groups: [{ found: this.#options.whenAway }], isNothing: false, isSure: false }, false);
  }

  #take(text: string, answer: Findings<Found>): void {
    const isEntered = this.#isEntered;
    this.#isEntered = this.isAway = false;
    this.#show(text, answer, isEntered);
  }

  #show(text: string, findings: Findings<Found>, isEntered: boolean): void {
    this.findings = findings;
    this.asked = text;
    this.answers += 1;
    this.#options.onanswer(isEntered);
  }
}
