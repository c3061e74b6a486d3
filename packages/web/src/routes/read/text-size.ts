/** How much text is read at a time, in bytes of UTF-8. */
export const MOST_TEXT = 1_000_000;

/** The bytes of a text in UTF-8. */
export function textSize(text: string): number {
  // Each unit is at most three bytes: most texts need no counting.
  return text.length * 3 <= MOST_TEXT ? text.length : new TextEncoder().encode(text).length;
}

/** The beginning of a text that has at most so many bytes, up to the end of a line where one is near. */
export function atMost(text: string, bytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes));
  const cut = text.slice(0, read);
  const end = cut.lastIndexOf('\n');
  return end > cut.length * 0.9 ? cut.slice(0, end) : cut;
}
