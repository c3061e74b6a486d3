/*
 * What `kg import kgx` takes for synthetic graphs of 10,000, 100,000 and 1,000,000 edges with a tenth as many nodes, or of the
 * sizes on the command line, each in a process of its own. Then the exponents: 1 is as fast as the size, 0 not at all. Run by
 * the script `bench`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { align } from '../text/align.ts';

const GIVEN = process.argv.slice(2).map(Number).filter(Boolean);
const SIZES = GIVEN.length > 0 ? GIVEN : [10_000, 100_000, 1_000_000];

const figures = SIZES.map(measure);
const names = Object.keys(figures[0]!);
console.log(
  align([
    ['edges', ...SIZES.map(String), ...SIZES.slice(1).map((size) => `to ${size}`)],
    ...names.map((name) => {
      const values = figures.map((figure) => figure[name]!);
      const exponents = values.slice(1).map((value, index) => {
        const grown = Math.log(value / values[index]!) / Math.log(SIZES[index + 1]! / SIZES[index]!);
        return grown.toFixed(2);
      });
      return [name, ...values.map((value) => value.toFixed(1)), ...exponents];
    }),
  ]).join('\n'),
);

/** Seconds of processor time, and megabytes. */
function measure(edges: number): Readonly<Record<string, number>> {
  const room = mkdtempSync(join(tmpdir(), 'jingluo-bench-'));
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  try {
    run(join(import.meta.dirname, 'bench/write-kgx.ts'), String(edges), room);
    const [nodeFile, edgeFile, out] = ['nodes.tsv', 'edges.tsv', 'graph.snapshot'].map((name) =>
      join(room, name),
    );
    const printed = execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'bench/import-once.ts'), nodeFile!, edgeFile!, out!],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const { cpu, memory } = JSON.parse(printed) as { cpu: number; memory: number };
    const megabytes = (file: string) => statSync(file).size / 1e6;
    return {
      'processor time, s': cpu,
      'memory, MB': memory / 1e6,
      'files of KGX, MB': megabytes(nodeFile!) + megabytes(edgeFile!),
      'snapshot, MB': megabytes(out!),
    };
  } finally {
    rmSync(room, { recursive: true });
  }
}
