/**
 * Thrown inside a plan that meets something it cannot handle: an error, a promise, a null in a non-null field. Then
 * graphql-js executes the query, and words the error.
 */
export class GiveUp extends Error {
  /** True when it happens at every execution, so that the plan is useless. */
  readonly always: boolean;

  constructor(reason: string, { always = false } = {}) {
    super(reason);
    this.always = always;
  }
}
