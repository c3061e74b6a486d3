/** Work in steps: who runs it may do other things between them, and has the result in the end. */
export type Steps<Result> = Generator<void, Result>;

/** How many rows of a table are passed over in a step: some milliseconds. */
const ROWS_OF_A_STEP = 2 ** 15;

/** Whether a step ends before a row. */
export function endsStep(row: number): boolean {
  return row % ROWS_OF_A_STEP === 0;
}

/** Does all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
