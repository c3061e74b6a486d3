import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceProblems } from './licence-policy.ts';
import { writeNotices } from './notices.ts';
import { allPackages, shippedPackages } from './project-packages.ts';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

export interface SupplyReport {
  /** How many packages run with the project, and how many only build and test it. */
  readonly shipped: number;
  readonly tools: number;
  readonly problems: readonly string[];
}

/** Looks at every installed package: is its licence allowed, and is it named in the notices as it should be? */
export function findProblems(root: string): SupplyReport {
  const all = allPackages(root);
  const shipped = shippedPackages(root);
  const manifests = {
    shipped: shipped.map(({ manifest }) => manifest),
    all: all.map(({ manifest }) => manifest),
  };
  const refused = licenceProblems(manifests);
  // A package without an allowed licence has no notice either.
  const stale = refused.length === 0 && writeNotices(shipped) !== readFileSync(join(root, NOTICES), 'utf8');
  return {
    shipped: shipped.length,
    tools: all.length - shipped.length,
    problems: stale ? [`${NOTICES} does not fit the installed packages: run \`pnpm notices\``] : refused,
  };
}
