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

/** Characters that XML 1.0 cannot contain, not even as a reference, including half a surrogate pair. */
// eslint-disable-next-line no-control-regex
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * A text for an attribute or between tags. Tabs, and what is a line break in any version of XML, are written as
 * references, so that readers do not change them; characters that XML cannot contain become the replacement character.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_CHARACTER, '\uFFFD')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ESCAPES[character]!);
}
