/*
 * How what a graph takes grows with its size: synthetic graphs of 10,000, 100,000 and 1,000,000 claims with a tenth as many
 * entities, or of the sizes on the command line; with `--large` also 5,000,000. Every size is written and asked in processes
 * of their own. Then the exponents: 1 is as fast as the size, 0 not at all. Run by the script `bench`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { align } from '../text/align.ts';

const ARGS = process.argv.slice(2);
const GIVEN = ARGS.map(Number).filter(Boolean);
const SIZES = [
  ...(GIVEN.length > 0 ? GIVEN : [10_000, 100_000, 1_000_000]),
  ...(ARGS.includes('--large') ? [5_000_000] : []),
];
/** graphology needs some kilobytes for each claim while it imports. */
const MOST_IMPORTED = 1_000_000;

const room = mkdtempSync(join(tmpdir(), 'jingluo-bench-'));
try {
  print(SIZES.map(measure));
} finally {
  rmSync(room, { recursive: true });
}

/** Figures of one size: milliseconds of processor time, and bytes. */
function measure(claims: number): Readonly<Record<string, number>> {
  const file = join(room, `${claims}.snapshot`);
  const written = run('../walk/bench/write-synthetic.ts', String(claims), file);
  const imported = claims > MOST_IMPORTED ? undefined : run('bench/import-graphology.ts', file)['cpu'];
  const asked = run('bench/ask-file.ts', file);
  rmSync(file);
  return {
    'bytes of the file': written['bytes']!,
    'generated and written': written['cpu']!,
    'memory, generating': written['memory']!,
    ...asked,
    ...(imported === undefined ? {} : { 'graphology.import': imported }),
    ...(imported === undefined ? {} : { 'graphology.import ÷ open': imported / asked['open']! }),
  };
}

function run(script: string, ...args: readonly string[]): Record<string, number> {
  const path = join(import.meta.dirname, script);
  const output = execFileSync(process.execPath, ['--max-old-space-size=8000', path, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as Record<string, number>;
}

function print(figures: readonly Readonly<Record<string, number>>[]): void {
  const sizes = SIZES.map((claims) => claims.toLocaleString('en'));
  const grown = SIZES.slice(1).map((claims) => `to ${claims.toLocaleString('en')}`);
  const rows = Object.keys(figures[0]!).map((name) => {
    const values = figures.map((figure) => figure[name]);
    const exponents = values.slice(1).map((value, index) => {
      const before = values[index];
      if (value === undefined || before === undefined) return '';
      return (Math.log(value / before) / Math.log(SIZES[index + 1]! / SIZES[index]!)).toFixed(2);
    });
    return [name, ...values.map((value) => shown(name, value)), ...exponents];
  });
  console.log(align([['claims', ...sizes, ...grown], ...rows]).join('\n'));
}

function shown(name: string, value: number | undefined): string {
  if (value === undefined) return '';
  if (name === 'answers') return String(value);
  if (name.includes('÷')) return `× ${value.toFixed(0)}`;
  if (/bytes|memory/.test(name)) return `${(value / 1e6).toFixed(1)} MB`;
  return value < 10 ? `${value.toFixed(3)} ms` : `${value.toFixed(0)} ms`;
}
