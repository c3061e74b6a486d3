/** How long a search waits for an answer before it says that there is none, in milliseconds. */
const PATIENCE = 10_000;

/** `fetch` with a timeout: without it a search would wait forever for a server that does not answer. */
export const patientFetch: typeof globalThis.fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(PATIENCE) });
