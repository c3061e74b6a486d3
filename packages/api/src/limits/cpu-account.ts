/** Whose the processor time is now, and the time of this thread when that began, in microseconds. */
const now: { account: CpuAccount | undefined; since: number; end: NodeJS.Immediate | undefined } = {
  account: undefined,
  since: 0,
  end: undefined,
};

/**
 * The processor time that one execution takes, also when others take their turns in between. So a limit means the same on a
 * busy machine.
 */
export class CpuAccount {
  #used = 0;

  /** From now on the time is this account's: until another enters, `leave`, or the end of this turn of the event loop. */
  enter(): void {
    if (now.account !== this) pass(this);
  }

  leave(): void {
    if (now.account === this) pass(undefined);
  }

  add(microseconds: number): void {
    this.#used += microseconds;
  }

  /** The time so far. */
  get milliseconds(): number {
    if (now.account === this) pass(this);
    return this.#used / 1000;
  }
}

function pass(next: CpuAccount | undefined): void {
  const { user, system } = process.threadCpuUsage();
  now.account?.add(user + system - now.since);
  now.account = next;
  now.since = user + system;
  if (next === undefined) {
    clearImmediate(now.end);
    now.end = undefined;
  } else
    now.end ??= setImmediate(() => {
      pass(undefined);
    });
}
