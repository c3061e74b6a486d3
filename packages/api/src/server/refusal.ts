/** What a program cannot do, told to the person who started it: its message is printed without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The message of a refusal; the whole stack of anything else, which is a fault of ours. */
export function tellError(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
