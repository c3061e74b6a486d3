import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Longer than making fonts takes on any machine, in milliseconds. */
const OLD = 3_600_000;

/** A new folder in `cache` for what gets another name when it is complete. Removes those that killed builds have left. */
export async function draftFolder(cache: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  const drafts = (await readdir(cache)).filter((name) => name.startsWith('draft-'));
  for (const draft of drafts.map((name) => join(cache, name))) {
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > OLD) await rm(draft, { recursive: true, force: true });
  }
  return mkdtemp(join(cache, 'draft-'));
}
