import { type Compare, createComparer } from '../reading/compare.ts';
import type { Reading } from '../reading/model.ts';
import { OpenError } from '../reading/open/open-error.ts';
import type { OpenedText } from '../reading/open/opened-text.ts';
import { ownWork } from '../reading/own-work.ts';
import { createTextReader } from '../reading/read-text.ts';
import type { IndexedWork, ReadingIndex } from '../reading/reading-index.ts';
import { createReader } from '../read/snapshot-reader.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type CommandContext, WrongCallError } from './command.ts';
import { openInThread } from './open-in-thread.ts';
import { readInput } from './read-input.ts';

/** A text file, and what reading it gives. */
export interface ReadFile {
  /** Its name without folders; empty for what was piped. */
  readonly name: string;
  readonly opened: OpenedText;
  readonly reading: Reading;
  readonly index: ReadingIndex;
  /** Compares with all works but the text itself. */
  readonly compare: Compare;
  /** The work of the graph that the text is. */
  readonly own: IndexedWork | undefined;
}

/** What a call says of the text, instead of what its file says. */
export interface Told {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

/** Opens a file, or what is piped for `-`. Rejects with a `WrongCallError` that says why it cannot be opened. */
export async function openTextFile(
  path: string,
  context: CommandContext,
): Promise<{ readonly name: string; readonly opened: OpenedText }> {
  try {
    const { bytes, name } = await readInput(path, context);
    return { name, opened: await openInThread({ bytes, hints: { name } }) };
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
    throw new WrongCallError(`${path === '-' ? 'what is piped' : path}: ${error.message}`, { cause: error });
  }
}

/** Reads an opened text with the names, works and claims of a graph. */
export async function readWith(
  { name, opened }: { readonly name: string; readonly opened: OpenedText },
  snapshot: Snapshot,
  told: Told = {},
): Promise<ReadFile> {
  const index = await createReader(snapshot).readingIndex();
  const title = told.title ?? opened.title;
  const reading = createTextReader(index).read(opened.paragraphs, { ...(title !== undefined && { title }) });
  const own = ownWork(index, { title, url: told.url ?? opened.url, sentences: reading.sentences });
  return { name, opened, reading, index, compare: createComparer(index, { without: own?.id }), own };
}
