import { join } from 'node:path';
import {
  type InstalledPackage,
  installedPackages,
  needed,
  readManifest,
  wanted,
  type Wanted,
} from './installed.ts';

/**
 * The site's packages are all `devDependencies`, because its build holds what it uses of them. These only build, check or
 * type it; nothing of theirs is in the build.
 */
const SITE_TOOLS: readonly string[] = [
  '@sveltejs/vite-plugin-svelte',
  'fonteditor-core',
  'gql.tada',
  'subset-font',
  'svelte-check',
  'vite',
];

/** The packages of others that run with the graph, the API or the site. */
export function shippedPackages(root: string): InstalledPackage[] {
  const roots = ['graph', 'api', 'web'].flatMap((name) => {
    const folder = join(root, 'packages', name);
    const { dependencies, devDependencies } = readManifest(folder);
    const all = name === 'web' ? withoutTools({ ...dependencies, ...devDependencies }) : dependencies;
    return wantedFrom(folder, all);
  });
  return installedPackages(roots, needed);
}

/** Every package of others that is installed here: those that run, and those that only build or test. */
export function allPackages(root: string): InstalledPackage[] {
  const folders = [root, ...['graph', 'api', 'web'].map((name) => join(root, 'packages', name))];
  return installedPackages(
    folders.flatMap((folder) => {
      const { dependencies, devDependencies } = readManifest(folder);
      return wantedFrom(folder, { ...dependencies, ...devDependencies });
    }),
    wanted,
  );
}

function withoutTools(dependencies: Readonly<Record<string, string>>): Record<string, string> {
  const unknown = SITE_TOOLS.filter((name) => !Object.hasOwn(dependencies, name));
  if (unknown.length > 0)
    throw new Error(`SITE_TOOLS names ${unknown.join(', ')}, which the site no longer has`);
  return Object.fromEntries(Object.entries(dependencies).filter(([name]) => !SITE_TOOLS.includes(name)));
}

function wantedFrom(folder: string, dependencies: Readonly<Record<string, string>> = {}): Wanted[] {
  return Object.entries(dependencies)
    .filter(([, range]) => !range.startsWith('workspace:'))
    .map(([name]) => ({ name, folder }));
}
