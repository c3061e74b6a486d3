/*
 * Time and memory of load, check and compile for the shipped data, and for two and four times as much of it under
 * other ids: each cost should grow about as much. With KG_DATA, also for the folders named there. Run by the script
 * `bench`.
 */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { checkData } from '../check/check-data.ts';
import { align } from '../text/align.ts';
import { dataFolders } from '../data/data-folders.ts';
import { loadData } from '../data/load-data.ts';
import { compileSnapshot } from './compile-snapshot.ts';
import { repeatFiles } from './repeat-files.ts';

const TIMES = [1, 2, 4];
const ROUNDS = 9;

/** Milliseconds and megabytes of each cost. */
type Costs = Readonly<Record<'load' | 'check' | 'compile' | 'heap at the end' | 'heap kept', number>>;

const { gc } = globalThis;
if (gc === undefined) throw new Error('load.bench: run it with --expose-gc');
const collect = gc;

const room = mkdtempSync(join(tmpdir(), 'jingluo-bench-'));
try {
  const folders = copies(dataFolders(undefined)[0]!);
  measure(folders); // warms up the code
  const rounds = Array.from({ length: ROUNDS }, () => TIMES.map((times) => measure(folders.slice(0, times))));
  print(TIMES.map((_, index) => median(rounds.map((round) => round[index]!))));
  printNamed(dataFolders(process.env['KG_DATA']));
} finally {
  rmSync(room, { recursive: true });
}

/** The shipped data as it is now (it may be edited meanwhile), and three copies of it under other ids. */
function copies(shipped: string): string[] {
  const still = join(room, '0');
  cpSync(shipped, still, { recursive: true });
  const files = globSync('**/*.yaml', { cwd: still }).map((name) => ({
    name: name.split(sep).join('/'),
    text: readFileSync(join(still, name), 'utf8'),
  }));
  const others = [1, 2, 3].map((copy) => {
    for (const { name, text } of repeatFiles(files, copy)) {
      const path = join(room, String(copy), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return join(room, String(copy));
  });
  return [still, ...others];
}

/** The costs of the folders in KG_DATA, for example the shipped data with imports. */
function printNamed(folders: readonly string[]): void {
  if (process.env['KG_DATA'] === undefined) return;
  const { load, check, compile, ...heaps } = median(Array.from({ length: ROUNDS }, () => measure(folders)));
  console.log(`\n${process.env['KG_DATA']}: load ${load.toFixed(0)} ms, check ${check.toFixed(0)} ms,`);
  console.log(`compile ${compile.toFixed(0)} ms, heap kept ${heaps['heap kept'].toFixed(1)} MB`);
}

function measure(folders: readonly string[]): Costs {
  const before = heap();
  const { snapshot, ...costs } = loadTimed(folders, before);
  const kept = heap() - before;
  if (snapshot.claims.count === 0) throw new Error('load.bench: nothing was loaded');
  return { ...costs, 'heap kept': kept };
}

function loadTimed(folders: readonly string[], before: number) {
  const start = performance.now();
  const dataset = loadData(folders);
  const loaded = performance.now();
  const problems = checkData(dataset);
  const checked = performance.now();
  if (problems.length > 0) throw new Error(`load.bench: ${problems.length} problems; run kg check`);
  const snapshot = compileSnapshot(dataset);
  const compiled = performance.now();
  const atTheEnd = heap() - before;
  if (dataset.entities.length === 0) throw new Error('load.bench: nothing was read');
  return {
    snapshot,
    load: loaded - start,
    check: checked - loaded,
    compile: compiled - checked,
    'heap at the end': atTheEnd,
  };
}

/**
 * Megabytes in use after garbage collection. Callers use the measured values afterwards, so that they are not
 * collected before.
 */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/**
 * The median of each cost: a round may be slowed by other programs, or may free memory that an earlier one took.
 */
function median(rounds: readonly Costs[]): Costs {
  const middle = (name: string) =>
    rounds.map((costs) => costs[name as keyof Costs]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  return Object.fromEntries(Object.keys(rounds[0]!).map((name) => [name, middle(name)])) as unknown as Costs;
}

function print(costs: readonly Costs[]): void {
  const names = Object.keys(costs[0]!) as (keyof Costs)[];
  const row = (name: string, of: (cost: Costs) => number): string[] => {
    const values = costs.map(of);
    const unit = name.startsWith('heap') ? 'MB' : 'ms';
    return [
      name,
      ...values.map((value) => `${value.toFixed(1)} ${unit}`),
      ...values.slice(1).map((value) => `× ${(value / values[0]!).toFixed(2)}`),
    ];
  };
  const rows = [
    [
      `median of ${ROUNDS}`,
      ...TIMES.map((times) => `data × ${times}`),
      ...TIMES.slice(1).map((times) => `${times} to 1`),
    ],
    ...names.map((name) => row(name, (cost) => cost[name])),
    row('load + check + compile', ({ load, check, compile }) => load + check + compile),
  ];
  console.log(align(rows).join('\n'));
}
