/*
 * How much of a file is opened. Whoever opens one holds to `MAX_MILLISECONDS`, by a thread that can be ended: nothing in here
 * can stop a library in the middle of its work.
 */

/** Bytes of a file: 20 MB. */
export const MAX_FILE_BYTES = 20_000_000;

/** Pages of a PDF. */
export const MAX_PAGES = 200;

/** UTF-16 units of text: 1 MB of a text in English. What is beyond is left out, and said. */
export const MAX_CHARACTERS = 1_000_000;

/** Bytes of the parts of a docx when they are unpacked. Text of `MAX_CHARACTERS` with all its marks is far below. */
export const MAX_UNPACKED_BYTES = 50_000_000;

/** How long the opening of one file may take. */
export const MAX_MILLISECONDS = 10_000;
