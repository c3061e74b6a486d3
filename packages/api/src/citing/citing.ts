import { type Awaitable, type Citation, type CitationStyle, formatReference } from '@jingluo/graph';
import { type WorksFile, writeWorksFile } from '@jingluo/graph/citations';

/** Writes references and files of works. Formatting by citation styles takes 2 to 15 ms of processor time for each work. */
export interface Citing {
  /** The work as one line of a bibliography: at once when it is known, else as a promise. */
  readonly reference: (citation: Citation, style: CitationStyle) => Awaitable<string>;
  /** The text of a file. Rejects with `TooManyFiles` when too many are being written. */
  readonly write: (file: WorksFile) => Promise<string>;
}

/** A file of works cannot be written now, since others are. */
export class TooManyFiles extends Error {
  override readonly name = 'TooManyFiles';
}

/** Formats in this thread, which is blocked meanwhile: for programs that serve nobody else. */
export const citingHere: Citing = {
  reference: formatReference,
  write: (file) => Promise.resolve(writeWorksFile(file)),
};
