import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HAN_FAMILIES, LATIN_FACES } from './families.ts';
import type { Wanted } from './wanted.ts';

const HERE = import.meta.dirname;
const require = createRequire(join(HERE, 'input-hash.ts'));

/** A name for what goes into the faces: the characters, the installed fonts and cutter, and the files of this folder. */
export function inputHash({ latin, signs, traditional, simplified }: Wanted): string {
  const packages = [
    ...new Set(HAN_FAMILIES.flatMap((family) => family.packages)),
    ...new Set(LATIN_FACES.map((face) => face.package)),
    'subset-font',
  ];
  const files = [
    ...packages.map((name) => require.resolve(`${name}/package.json`)),
    ...readdirSync(HERE)
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .sort()
      .map((name) => join(HERE, name)),
  ];
  const hash = createHash('sha256').update(
    JSON.stringify([[...latin].sort(), [...signs].sort(), traditional, simplified]),
  );
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
