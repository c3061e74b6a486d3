import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wanted } from './wanted.ts';

const HERE = import.meta.dirname;

/** A name for what goes into the faces: the characters, the versions of fonts and of what cuts them, this folder's files. */
export function inputHash({ latin, signs, traditional, simplified }: Wanted): string {
  const files = readdirSync(HERE)
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .sort();
  const hash = createHash('sha256').update(
    JSON.stringify([[...latin].sort(), [...signs].sort(), traditional, simplified]),
  );
  for (const file of ['../package.json', ...files]) hash.update(readFileSync(join(HERE, file)));
  return hash.digest('hex').slice(0, 16);
}
