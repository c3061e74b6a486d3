/** Thrown when a question needs more of the store than one question may read. */
export class TooMuchError extends Error {
  override readonly name = 'TooMuchError';
}
