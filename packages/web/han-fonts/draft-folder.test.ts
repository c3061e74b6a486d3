import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { draftFolder } from './draft-folder.ts';

test('a draft is a new folder, and only drafts that are old are removed', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'han-fonts-'));
  const old = new Date(Date.now() - 2 * 3_600_000);
  for (const name of ['draft-old', 'draft-new', '0123abcd']) mkdirSync(join(cache, name));
  for (const name of ['draft-old', '0123abcd']) utimesSync(join(cache, name), old, old);
  const draft = await draftFolder(cache);
  expect(readdirSync(cache).sort()).toEqual(['0123abcd', 'draft-new', basename(draft)].sort());
  rmSync(cache, { recursive: true });
});
