/*
 * Texts for a terminal. A control character in one could move the cursor, colour, hide or overwrite what else is
 * printed; a mark of direction could show words in another order.
 */

const HIDDEN = String.raw`\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069`;
const IN_A_LINE = new RegExp(`[${HIDDEN}]`, 'gu');
/** Line ends and tabs, which lay out what is printed, stay. */
const IN_LINES = new RegExp(String.raw`(?!\n|\t|\r\n)[${HIDDEN}]`, 'gu');

/** A text of data on one line, with each control character as its code: `\u001b`. */
export function visible(text: string): string {
  return text.replace(IN_A_LINE, code);
}

/** The same for what is printed as a whole: its lines and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(IN_LINES, code);
}

function code(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
