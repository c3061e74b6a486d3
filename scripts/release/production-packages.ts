import { dirname, join } from 'node:path';
import { readManifest, resolvePackage } from '../supply/installed.ts';

/** A package of others, and where it goes below the folder of a release. */
export interface PlacedPackage {
  /** Where it is now, without links. */
  readonly from: string;
  /** `node_modules/pino`, or `node_modules/a/node_modules/b` where another version of `b` is above it. */
  readonly to: string;
}

/**
 * The packages that run when those of ours in `importers` do: their dependencies and those of these, without development
 * dependencies. Each is placed once at the top, or below the package that needs another version. Throws when a package is not
 * installed.
 */
export function productionPackages(root: string, importers: readonly string[]): PlacedPackage[] {
  const placed = new Map<string, string>();
  const needed: { readonly name: string; readonly from: string; readonly by: string }[] = [];
  const own = new Set(importers.map((importer) => join(root, importer)));
  const waiting: PlacedPackage[] = importers.map((to) => ({ from: join(root, to), to }));

  for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
    for (const { name, isOptional } of dependenciesOf(next.from)) {
      const from = resolvePackage({ name, folder: next.from });
      if (from === undefined && isOptional) continue;
      if (from === undefined) throw new Error(`productionPackages: ${name} of ${next.to} is not installed`);
      if (own.has(from)) continue;
      needed.push({ name, from, by: next.to });
      const found = seenFrom(next.to, name, placed);
      if (found === from) continue;
      const to = join(found === undefined ? '' : next.to, 'node_modules', name);
      placed.set(to, from);
      waiting.push({ from, to });
    }

  for (const { name, from, by } of needed)
    if (seenFrom(by, name, placed) !== from)
      throw new Error(`productionPackages: ${by} would get another version of ${name} than here`);
  return [...placed].map(([to, from]) => ({ from, to }));
}

function dependenciesOf(folder: string): { readonly name: string; readonly isOptional: boolean }[] {
  const manifest = readManifest(folder);
  const { optionalDependencies: optional = {}, peerDependenciesMeta: meta = {} } = manifest;
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter((name) => !meta[name]?.optional);
  const names = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(optional), ...peers];
  return [...new Set(names)].map((name) => ({ name, isOptional: name in optional }));
}

/** Where a package in a release finds another. */
function seenFrom(place: string, name: string, placed: ReadonlyMap<string, string>): string | undefined {
  const found = placed.get(join(place, 'node_modules', name));
  if (found !== undefined || place === '.') return found;
  return seenFrom(dirname(place), name, placed);
}
