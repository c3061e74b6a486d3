/**
 * Thrown inside a plan when it meets what it does not do itself: an error, a null that must not be, a promise. The
 * query is then executed by graphql-js, which has the right words for each of these.
 */
export class GiveUp extends Error {
  /** True when it would happen at every execution: the plan is of no use. */
  readonly always: boolean;

  constructor(reason: string, { always = false } = {}) {
    super(reason);
    this.always = always;
  }
}
