/** Names by which a font is known: family, unique name, full name, PostScript name, family again, and that of variations. */
const CALLED = new Set([1, 3, 4, 6, 16, 25]);

const RESERVED = 'Source';
/** As long as the reserved name, so that nothing in the font moves. */
const OURS = 'Subset';

/**
 * The TrueType font under another name, if it has the name “Source”: that name is reserved for the fonts as Adobe made
 * them (SIL OFL, section 3), and these are cut. Its copyright notice stays as it is. The checksum of the table is not made
 * anew; WOFF2 has none.
 */
export function renameReserved(font: Buffer): Buffer {
  const renamed = Buffer.from(font);
  const table = nameTable(renamed);
  if (table === undefined) return renamed;
  const strings = table + renamed.readUInt16BE(table + 4);
  const count = renamed.readUInt16BE(table + 2);
  for (let record = table + 6; record < table + 6 + 12 * count; record += 12) {
    if (!CALLED.has(renamed.readUInt16BE(record + 6))) continue;
    const start = strings + renamed.readUInt16BE(record + 10);
    const text = renamed.subarray(start, start + renamed.readUInt16BE(record + 8));
    const inMacintosh = renamed.readUInt16BE(record) === 1;
    const write = (name: string) =>
      inMacintosh ? Buffer.from(name, 'latin1') : Buffer.from(name, 'utf16le').swap16();
    for (let at = text.indexOf(write(RESERVED)); at >= 0; at = text.indexOf(write(RESERVED)))
      write(OURS).copy(text, at);
  }
  return renamed;
}

function nameTable(font: Buffer): number | undefined {
  const count = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + 16 * count; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === 'name') return font.readUInt32BE(entry + 8);
  return undefined;
}
