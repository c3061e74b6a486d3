import { createHash } from 'node:crypto';
import type { GraphReader } from '@jingluo/graph';
import { EXPORT_FORMATS, readExportFilter, selectClaims, writeExport } from '@jingluo/graph/exporting';
import { MOST_SUMMED } from '../summed.ts';

type Format = (typeof EXPORT_FORMATS)[number];

/** Versions of the data whose times and checksums are kept; a request may still have an older one. */
const MOST = 8;

interface KnownVersion {
  /** The time that all its files name as that of their making, so that a checksum holds for all of them. */
  readonly created: Date;
  readonly checksums: Map<string, Promise<string>>;
}

const versions = new Map<string, KnownVersion>();

function known(version: string): KnownVersion {
  const found = versions.get(version);
  if (found !== undefined) return found;
  const fresh = { created: new Date(), checksums: new Map<string, Promise<string>>() };
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

/** Why there are no checksums of the files of a graph; undefined where there are. */
export async function whyNoChecksums(reader: GraphReader): Promise<string | undefined> {
  const { claims } = await reader.dataset();
  if (claims <= MOST_SUMMED) return undefined;
  const [most, here] = [MOST_SUMMED, claims].map((count) => count.toLocaleString('en'));
  return (
    `Checksums are made here for graphs of up to ${most} claims, and this one has ${here}. ` +
    '“kg export all --out FOLDER” writes the files of data folders or of a snapshot file, and SHA256SUMS beside them.'
  );
}

/**
 * `SHA256SUMS` of the files of the whole graph, as `sha256sum -c` reads it. Each checksum is made once for a version,
 * however many ask for it, from the file as it is sent; `turn` is waited for between its pieces.
 */
export async function* graphChecksums(
  reader: GraphReader,
  turn: () => Promise<void> | undefined,
): AsyncGenerator<string> {
  const { checksums } = known(reader.version);
  for (const format of EXPORT_FORMATS) {
    let made = checksums.get(format.name);
    if (made === undefined) {
      made = checksumOf(reader, format, turn);
      checksums.set(format.name, made);
      made.catch(() => checksums.delete(format.name));
    }
    yield `${await made}  ${fileName(reader, 'graph', format)}\n`;
  }
}

async function checksumOf(
  reader: GraphReader,
  format: Format,
  turn: () => Promise<void> | undefined,
): Promise<string> {
  const everything = await readExportFilter(reader, () => undefined);
  const hash = createHash('sha256');
  const created = timeOfFiles(reader);
  for await (const chunk of writeExport(format, selectClaims(reader, everything), { created })) {
    hash.update(chunk);
    await turn();
  }
  return hash.digest('hex');
}
