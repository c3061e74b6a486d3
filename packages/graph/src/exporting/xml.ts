const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** What XML 1.0 has no way to write, not even as a reference; half a surrogate pair among it. */
// eslint-disable-next-line no-control-regex
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * A text for an attribute or between tags. Tabs and what is a line break in any version of XML are references, so that a
 * reader leaves them as they are; what XML cannot hold is the replacement character.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_CHARACTER, '\uFFFD')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ESCAPES[character]!);
}
