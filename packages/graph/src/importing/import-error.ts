/** Thrown when an import cannot begin or be kept; nothing has been written then. Its message is for the one who called. */
export class ImportError extends Error {}
