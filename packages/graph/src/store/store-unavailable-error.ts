/** Thrown when a store cannot answer: the message is one line for whoever runs it. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
