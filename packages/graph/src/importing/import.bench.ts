/*
 * What imports into a snapshot take for synthetic graphs of 10,000, 100,000 and 1,000,000 edges with a tenth as many nodes, or of
 * the sizes on the command line: a graph of others in KGX, then the same graph as we export it, in KGX and as tables of CSV. Each
 * is imported in a process of its own. Then the exponents: 1 is as fast as the size, 0 not at all. Run by the script `bench`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
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
  const at = (...names: readonly string[]) => join(room, ...names);
  try {
    for (const name of ['others', 'ours']) mkdirSync(at(name));
    run('write-kgx.ts', String(edges), at('others'));
    const others = imported('KGX of others', [at('others', 'nodes.tsv'), at('others', 'edges.tsv')], room);
    run('export-tables.ts', at('graph.snapshot'), at('ours'));
    const files = readdirSync(at('ours'));
    const csv = files.filter((name) => name.endsWith('.csv')).map((name) => at('ours', name));
    return {
      ...others,
      ...imported('our KGX', [at('ours', 'nodes.tsv'), at('ours', 'edges.tsv')], room),
      ...imported('our CSV', [at('ours')], room, csv),
      'snapshot, MB': megabytes([at('graph.snapshot')]),
    };
  } finally {
    rmSync(room, { recursive: true });
  }
}

function imported(
  what: string,
  paths: readonly string[],
  room: string,
  files: readonly string[] = paths,
): Record<string, number> {
  const printed = run('import-once.ts', join(room, 'graph.snapshot'), ...paths);
  const { cpu, memory } = JSON.parse(printed) as { cpu: number; memory: number };
  return {
    [`${what}: processor time, s`]: cpu,
    [`${what}: memory, MB`]: memory / 1e6,
    [`${what}: files, MB`]: megabytes(files),
  };
}

function megabytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
}

function run(script: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(import.meta.dirname, 'bench', script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
