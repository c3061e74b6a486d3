/** How long a search waits for an answer before it says that there is none, in milliseconds. */
const PATIENCE = 10_000;

/** `fetch` that gives up: a server that neither answers nor refuses would leave a search silent. */
export const patientFetch: typeof globalThis.fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(PATIENCE) });
