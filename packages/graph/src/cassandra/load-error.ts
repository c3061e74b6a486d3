/** Thrown when a version cannot be loaded into a cluster. The message is one line for the user: what, and what to do. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}
