/** Thrown when an import cannot start or be written; then nothing has been written. The message is for the user. */
export class ImportError extends Error {}
