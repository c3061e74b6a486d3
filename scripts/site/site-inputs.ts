import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SnapshotSource } from './snapshot-source.ts';

const ROOT_FILES = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
  'THIRD-PARTY-NOTICES.txt',
  'docs/graphql.md',
];

/** Files and folders that a build or a run writes, or that no build reads. */
const IGNORED =
  /\/node_modules$|^packages\/[^/]+\/(build|\.cache|\.svelte-kit|e2e|test-results)$|\.(test|bench)\.ts$|\.md$/;

/** What a site is built from. */
export interface SiteSources {
  readonly root: string;
  /** The data folders, absolute: the fonts of the site are cut to their Han characters. */
  readonly data: readonly string[];
  /** A snapshot file in place of data folders. */
  readonly snapshot?: SnapshotSource | undefined;
}

/**
 * A hash of everything that the site is built from: sources, configuration, data, lockfile and the major version of Node.
 * It is the same exactly when all these are the same. Throws when a file cannot be read.
 */
export function hashSiteInputs(
  sources: SiteSources,
  nodeMajor: string = process.versions.node.split('.')[0] ?? '',
): string {
  const hash = createHash('sha256').update(`node ${nodeMajor}\0`);
  for (const { name, file } of siteInputs(sources)) {
    const bytes = readFileSync(file);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  if (sources.snapshot !== undefined) hash.update(`snapshot\0${sources.snapshot.characters}`);
  return hash.digest('hex');
}

/** A file that the site is built from: a name that is the same in every checkout, and its path in this one. */
interface SiteInput {
  readonly name: string;
  readonly file: string;
}

/** The files that the site is built from, in a fixed order. */
export function siteInputs({ root, data }: SiteSources): SiteInput[] {
  const rootFiles = ROOT_FILES.map((name) => ({ name, file: join(root, name) }));
  const inputs = [
    ...rootFiles.filter(({ file }) => statSync(file, { throwIfNoEntry: false })?.isFile()),
    ...filesBelow(join(root, 'packages'), 'packages'),
    ...data.flatMap((folder, index) => filesBelow(folder, `data ${index}`)),
  ];
  return inputs.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function filesBelow(folder: string, name: string): SiteInput[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const input = { name: `${name}/${entry.name}`, file: join(folder, entry.name) };
    if (IGNORED.test(input.name)) return [];
    if (entry.isDirectory()) return filesBelow(input.file, input.name);
    return entry.isFile() ? [input] : [];
  });
}
