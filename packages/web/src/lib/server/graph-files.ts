import { createHash } from 'node:crypto';
import type { GraphReader } from '@jingluo/graph';
import { EXPORT_FORMATS, readExportFilter, selectClaims, writeExport } from '@jingluo/graph/exporting';

type Format = (typeof EXPORT_FORMATS)[number];

/** Versions of the data whose times and checksums are kept; a request may still have an older one. */
const MOST = 8;

interface KnownVersion {
  /** The time that all its files name as that of their making, so that a checksum holds for all of them. */
  readonly created: Date;
  readonly checksums: Map<string, string>;
}

const versions = new Map<string, KnownVersion>();

function known(version: string): KnownVersion {
  const found = versions.get(version);
  if (found !== undefined) return found;
  const fresh = { created: new Date(), checksums: new Map<string, string>() };
  versions.set(version, fresh);
  const [oldest] = versions.keys();
  if (versions.size > MOST && oldest !== undefined) versions.delete(oldest);
  return fresh;
}

/** When files of this version of the data were first made by this process. */
export function timeOfFiles({ version }: GraphReader): Date {
  return known(version).created;
}

/** The name under which a file of the graph or of a view is saved. */
export function fileName({ version }: GraphReader, scope: string, { ending }: Format): string {
  return `jingluo-${version.slice(0, 12)}-${scope}.${ending}`;
}

/**
 * `SHA256SUMS` of the files of the whole graph, as `sha256sum -c` reads it. Each checksum is made once for a version, from
 * the file as it is sent; in between come empty texts, so that others get their turn.
 */
export async function* graphChecksums(reader: GraphReader): AsyncGenerator<string> {
  const { created, checksums } = known(reader.version);
  const everything = await readExportFilter(reader, () => undefined);
  for (const format of EXPORT_FORMATS) {
    if (!checksums.has(format.name)) {
      const hash = createHash('sha256');
      for await (const chunk of writeExport(format, selectClaims(reader, everything), { created })) {
        hash.update(chunk);
        yield '';
      }
      checksums.set(format.name, hash.digest('hex'));
    }
    yield `${checksums.get(format.name)}  ${fileName(reader, 'graph', format)}\n`;
  }
}
