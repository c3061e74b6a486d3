/* Reading texts of others: pure, so that it runs in a browser, in the command and on the server alike. */
export * from './model.ts';
export type { DraftSentence, DraftText } from './draft.ts';
export type { IndexedClaims, IndexedThing, IndexedWork, ReadingIndex } from './reading-index.ts';
export { thingInSentence } from './thing-in-sentence.ts';
export {
  createTextReader,
  paragraphsOf,
  type ReadingStep,
  type ReadOptions,
  type TextReader,
} from './read-text.ts';
export { type Compare, type CompareOptions, createComparer } from './compare.ts';
export { ownWork, type TextOrigin } from './own-work.ts';
export { createWorkFinder } from './references/index.ts';
export { openText } from './open/open-text.ts';
export { refuseLarge } from './open/refuse-large.ts';
export { type Opened, openedOf, openForMessage, tooSlow, type ToOpen } from './open/in-thread.ts';
export { MAX_CHARACTERS, MAX_FILE_BYTES, MAX_MILLISECONDS, MAX_PAGES } from './open/limits.ts';
export { OpenError, type OpenProblem } from './open/open-error.ts';
export {
  type FileHints,
  type OpenedText,
  type OpenedWork,
  TEXT_KINDS,
  type TextKind,
} from './open/opened-text.ts';
export { LAST_SCORE } from './last-score.ts';
