import { strToU8, zipSync } from 'fflate';

/** A zip of a folder and its files: name below the folder → text. The same files give the same bytes. */
export function zipFolder(folder: string, files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, text]) => [`${folder}/${name}`, strToU8(text)] as const);
  // The earliest time that a zip can have; it has no zone.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
