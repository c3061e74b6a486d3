/** Why a file was not opened. */
export type OpenProblem =
  'too-large' | 'too-many-pages' | 'too-slow' | 'locked' | 'no-text' | 'unknown-kind' | 'unreadable';

/** Thrown for a file that is not opened. The message is for the reader: what was wrong, how much it was, what is allowed. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
  readonly problem: OpenProblem;

  constructor(problem: OpenProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
