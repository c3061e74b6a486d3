/** The tables of a font by tag. */
export type FontTables = Map<string, Buffer>;

const HEADER_SIZE = 12;
const RECORD_SIZE = 16;
const TRUETYPE = 0x00010000;

/** The tables of an uncompressed font file (OpenType 1.9, "Organization of an OpenType Font"). */
export function readTables(font: Buffer): FontTables {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const record = HEADER_SIZE + index * RECORD_SIZE;
      const start = font.readUInt32BE(record + 8);
      const tag = font.toString('latin1', record, record + 4);
      return [tag, font.subarray(start, start + font.readUInt32BE(record + 12))];
    }),
  );
}

/**
 * An uncompressed TrueType font of the tables, for a program that reads it next: all checksums and the search fields
 * of the header are left zero, because HarfBuzz and the WOFF2 encoder write their own.
 */
export function writeTables(tables: FontTables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(HEADER_SIZE + sorted.length * RECORD_SIZE);
  header.writeUInt32BE(TRUETYPE, 0);
  header.writeUInt16BE(sorted.length, 4);
  let start = header.length;
  const parts = sorted.map(([tag, table], index) => {
    const record = HEADER_SIZE + index * RECORD_SIZE;
    header.write(tag, record, 'latin1');
    header.writeUInt32BE(start, record + 8);
    header.writeUInt32BE(table.length, record + 12);
    const padded = padTo4(table);
    start += padded.length;
    return padded;
  });
  return Buffer.concat([header, ...parts]);
}

/** The bytes with zeros after them up to a multiple of four. */
export function padTo4(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/** The table of that tag. Throws when the font has none. */
export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`tableOf: the font has no table "${tag}"`);
  return table;
}
