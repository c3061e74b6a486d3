import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is read of a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name: string };
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A package in node_modules. */
export interface InstalledPackage {
  readonly manifest: Manifest;
  /** Without links. */
  readonly folder: string;
}

/** A package by name, as the package in `folder` would import it. */
export interface Wanted {
  readonly name: string;
  readonly folder: string;
}

/** The names that a package of others needs; which of its fields count is the caller's choice. */
export type Needs = (manifest: Manifest) => readonly string[];

/** What it cannot run without. No package for one kind of machine is among these. */
export const needed: Needs = ({ dependencies = {} }) => Object.keys(dependencies);

/** All that may be installed with it, some of it for this kind of machine alone. */
export const wanted: Needs = ({ dependencies, optionalDependencies, peerDependencies }) =>
  Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });

/**
 * The wanted packages and all that they need, sorted by name and version, each once. Throws when a wanted package is not
 * installed; what these need may be missing, as an optional package is on other machines.
 */
export function installedPackages(roots: readonly Wanted[], needs: Needs): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  const follow = (folder: string) => {
    if (found.has(folder)) return;
    const manifest = readManifest(folder);
    found.set(folder, { manifest, folder });
    for (const name of needs(manifest)) {
      const next = resolvePackage({ name, folder });
      if (next !== undefined) follow(next);
    }
  };
  for (const root of roots) {
    const folder = resolvePackage(root);
    if (folder === undefined) throw new Error(`${root.name} is not installed; run \`pnpm install\``);
    follow(folder);
  }
  const byName = new Map<string, InstalledPackage>();
  // The same version lies twice in node_modules when its peers differ.
  for (const one of found.values()) byName.set(idOf(one.manifest), one);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** `name@version`. */
export function idOf({ name, version }: Manifest): string {
  return `${name}@${version}`;
}

/** Reads the `package.json` of a folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** As Node looks for a package: in the `node_modules` of the folder and of those above it. */
export function resolvePackage({ name, folder }: Wanted): string | undefined {
  for (let above = folder; ; above = dirname(above)) {
    const place = join(above, 'node_modules', name);
    if (statSync(join(place, 'package.json'), { throwIfNoEntry: false })?.isFile())
      return realpathSync(place);
    if (above === dirname(above)) return undefined;
  }
}
