import satisfies from 'spdx-satisfies';
import { idOf, type Manifest } from './installed.ts';

/** Licences of packages that run with the project: they ask for their text and a notice, and no more. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];

/** What only builds and tests is not given to anyone, so a licence that asks for its own source as well does no harm. */
const ALLOWED_IN_TOOLS = [...ALLOWED, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0'];

/** A package that is allowed for a reason of its own. */
export interface Exception {
  /** The licence that its `package.json` names, or undefined where it names none. */
  readonly named: string | undefined;
  /** The licence that holds. */
  readonly licence: string;
  readonly why: string;
}

/** By name. An entry that is no longer needed fails the check. */
const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  '@resvg/resvg-wasm': {
    named: 'MPL-2.0',
    licence: 'MPL-2.0',
    why: 'used unchanged; the notices say where its source is',
  },
  citeproc: {
    named: 'CPAL-1.0 OR AGPL-1.0',
    licence: 'CPAL-1.0',
    why: 'used unchanged, under CPAL; pages with references name it: docs/decisions/supply.md',
  },
  duck: { named: 'BSD', licence: 'BSD-2-Clause', why: 'its LICENSE file is that of BSD with two clauses' },
  'fonteditor-core': { named: undefined, licence: 'MIT', why: 'its LICENSE file is that of MIT' },
  'svelte-toolbelt': { named: undefined, licence: 'MIT', why: 'its LICENSE file is that of MIT' },
};

/** The licence of a package: what its `package.json` names, unless an exception says otherwise. */
export function licenceOf(
  { name, license }: Manifest,
  exceptions: Readonly<Record<string, Exception>> = EXCEPTIONS,
): string | undefined {
  const named = typeof license === 'string' ? license : undefined;
  const exception = Object.hasOwn(exceptions, name) ? exceptions[name] : undefined;
  return exception?.named === named && exception !== undefined ? exception.licence : named;
}

export interface CheckedPackages {
  readonly shipped: readonly Manifest[];
  /** Everything installed, the shipped ones too. */
  readonly all: readonly Manifest[];
  readonly exceptions?: Readonly<Record<string, Exception>>;
}

/** A line for each package whose licence is not allowed, and for each exception that is not needed. */
export function licenceProblems({ shipped, all, exceptions = EXCEPTIONS }: CheckedPackages): string[] {
  const ships = new Set(shipped.map(idOf));
  const used = new Set<string>();
  const refused = all.flatMap((manifest) => {
    const { name, license } = manifest;
    const isShipped = ships.has(idOf(manifest));
    if (isAllowed(license, isShipped)) return [];
    const exception = Object.hasOwn(exceptions, name) ? exceptions[name] : undefined;
    if (exception !== undefined && exception.named === license) {
      used.add(name);
      return [];
    }
    const list = (isShipped ? ALLOWED : ALLOWED_IN_TOOLS).join(', ');
    return [
      `${idOf(manifest)} is under ${named(license)}, which is not allowed ${isShipped ? 'in what runs' : 'in tools'}; allowed: ${list}`,
    ];
  });
  const unneeded = Object.keys(exceptions).filter((name) => !used.has(name));
  return [...refused, ...unneeded.map((name) => `the exception for ${name} is not needed: take it out`)];
}

function isAllowed(license: unknown, isShipped: boolean): boolean {
  if (typeof license !== 'string') return false;
  try {
    return satisfies(license, isShipped ? ALLOWED : ALLOWED_IN_TOOLS);
  } catch {
    // Not an SPDX expression, such as "SEE LICENSE IN …".
    return false;
  }
}

function named(license: unknown): string {
  if (license === undefined) return 'no licence that its package.json names';
  return typeof license === 'string' ? license : JSON.stringify(license);
}
