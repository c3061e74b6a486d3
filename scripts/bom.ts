import { join, relative, resolve } from 'node:path';
import { writeWhole } from '../packages/graph/src/files/write-whole.ts';
import { describeError, ExpectedError } from '../packages/api/src/server/expected-error.ts';
import { bomProblem, completeBom } from './supply/bom.ts';
import { allPackages, shippedPackages } from './supply/project-packages.ts';
import { runPnpm } from './supply/run-pnpm.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Writes the software bill of materials of this project as CycloneDX JSON, after it was held against the schema. */
async function bom(file: string): Promise<void> {
  const command = [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--sbom-spec-version',
    '1.7',
    '--sbom-type',
    'application',
  ];
  const { code, stdout, stderr } = await runPnpm(command, ROOT);
  if (code !== 0)
    throw new ExpectedError(`\`pnpm sbom\` failed, which is in pnpm 12: ${stderr.trim() || stdout.trim()}`);
  const text = completeBom(stdout, {
    shipped: shippedPackages(ROOT).map(({ manifest }) => manifest),
    all: allPackages(ROOT).map(({ manifest }) => manifest),
  });
  const problem = await bomProblem(text);
  if (problem !== undefined)
    throw new ExpectedError(`it does not fit the schema: ${JSON.stringify(problem)}`);
  writeWhole(file, text);
  console.log(`bom: CycloneDX 1.7, valid, in ${relative(process.cwd(), file)}`);
}

try {
  await bom(resolve(process.argv[2] ?? join(ROOT, '.cache/jingluo.cdx.json')));
} catch (error) {
  console.error(`bom: ${describeError(error)}`);
  process.exitCode = 1;
}
