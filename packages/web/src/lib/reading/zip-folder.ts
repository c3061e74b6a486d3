import { strToU8, zipSync } from 'fflate';

/** The files of a folder as a zip, in which they are below `name`. */
export function zipFolder(name: string, files: ReadonlyMap<string, string>): Blob {
  const entries = [...files].map(([path, text]) => [`${name}/${path}`, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(entries))], { type: 'application/zip' });
}
