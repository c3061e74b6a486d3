/*
 * Addresses: of pages on the web, and names in RDF. RFC 3987 says which characters an IRI may have; everything else
 * is written with percent signs.
 */

/** Not in an IRI: spaces, quotes, brackets, backslashes, controls, invisible characters; a bare percent sign. */
const NOT_IN_IRI =
  /%(?![0-9A-Fa-f]{2})|[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~\u{A0}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFEF}\u{10000}-\u{DFFFF}]|[\p{Z}\p{C}]/u;
const ALL_NOT_IN_IRI = new RegExp(NOT_IN_IRI, 'gu');

/** The scheme, name and port of an address: here alone square brackets may stand (IPv6). */
const HOST = /^https?:\/\/(?:\[[0-9a-f:.]+\](?::\d*)?(?=[/?#]|$))?/i;

/** The text with every character that an IRI cannot have written with percent signs. Other characters stay. */
export function escapeIri(text: string): string {
  if (!NOT_IN_IRI.test(text)) return text;
  return text.toWellFormed().replace(ALL_NOT_IN_IRI, encodeURIComponent);
}

/** The address of a page on the web as a valid IRI; undefined for any other text, such as `javascript:…`. */
export function webAddress(text: string | null | undefined): string | undefined {
  const host = HOST.exec(text ?? '')?.[0];
  if (host === undefined) return undefined;
  const [path, ...marks] = text!.slice(host.length).split('#');
  const address = host + escapeIri(path!) + (marks.length === 0 ? '' : `#${escapeIri(marks.join('%23'))}`);
  return URL.canParse(address) ? address : undefined;
}

/** What is wrong with a text as the address of a page on the web; undefined when nothing is. */
export function addressProblem(text: string): string | undefined {
  const address = webAddress(text);
  if (address === undefined) return 'is no web address: it starts with http:// or https://';
  if (address === text) return undefined;
  return `holds what an address cannot hold: write ${address}`;
}

/** The address of a DOI. Old ones have characters that an address cannot have: `…17:15<1661::AID-SIM968>3.0.CO;2-2`. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${escapeIri(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}
