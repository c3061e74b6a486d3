import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../packages/api/src/limits/fuzz/random.ts';
import { countLog } from './access-log.ts';
import { Asker } from './ask.ts';
import { askOn, newTally } from './ask-on.ts';
import { createDataVersions, type DataVersions, type VersionName } from './data-versions.ts';
import { flip } from './flip.ts';
import { type Question, soakQuestions } from './questions.ts';
import { recordAnswers, type RecordedAnswers } from './record-answers.ts';
import { reportOf, type SoakReport } from './report.ts';
import type { SoakOptions } from './soak-options.ts';
import { type SoakedServer, startSoaked } from './soaked-server.ts';
import { Timeline } from './timeline.ts';
import { type Reading, readServer } from './watch-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** How long a version stays at least and at most, and how often the metrics are read, in milliseconds. */
const STAYS = [1500, 5000] as const;
const READ_EVERY = 1000;

export interface RunOptions extends SoakOptions {
  readonly print: (line: string) => void;
  /** Ends it early, and with it the server. */
  readonly stop: AbortSignal;
}

/** Runs a server over two versions of the data, asks it for some minutes, and reports. Leaves only the log. */
export async function runSoak(options: RunOptions): Promise<SoakReport> {
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-soak-'));
  const log = join(ROOT, '.cache/soak/access.log');
  try {
    const data = createDataVersions(join(ROOT, 'data'), join(folder, 'versions'));
    const questions = await soakQuestions(data.folder);
    options.print(`The log of the server: ${log}`);
    const server = await startSoaked({
      data: data.folder,
      cache: join(folder, 'snapshots'),
      log,
      stop: options.stop,
    });
    try {
      return await soak({ ...options, server, data, questions, log });
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Soak extends RunOptions {
  readonly server: SoakedServer;
  readonly data: DataVersions;
  readonly questions: readonly Question[];
  readonly log: string;
}

async function soak({ server, data, questions, log, ...options }: Soak): Promise<SoakReport> {
  const { minutes, clients, seed, print, stop } = options;
  const asker = new Asker(server.url, clients);
  const watcher = new Asker(server.url, 2);
  const timeline = new Timeline('A');
  const flipTo = (to: VersionName): Promise<void> =>
    flip(to, { server, asker: watcher, data, timeline, stop });

  print(`Recording the answers to ${questions.length} questions by two versions of the data…`);
  const a = await recordAnswers(asker, questions, stop);
  await flipTo('B');
  const recorded: RecordedAnswers = { A: a, B: await recordAnswers(asker, questions, stop) };
  const recording = timeline.flips;

  print(`${clients} clients ask for ${minutes} minutes…`);
  const tally = newTally();
  const over = new AbortController();
  const began = performance.now();
  const readings: Reading[] = [await readServer(watcher, began)];
  const until = AbortSignal.any([stop, over.signal]);
  const work = [
    askOn(tally, { asker, questions, recorded, timeline, clients, seed, until }),
    keepFlipping(flipTo, { random: new Random(seed), until }),
    keepReading(readings, { watcher, began, until }),
  ];
  const time = pause(minutes * 60_000, until).then(() => over.abort());
  // Whoever fails ends the others.
  await Promise.all(work.map((one) => one.finally(() => over.abort())));
  await time;
  stop.throwIfAborted();
  readings.push(await readServer(watcher, began));
  const sent = asker.sent + watcher.sent;
  asker.close();
  watcher.close();
  const exitCode = await server.stop();
  return reportOf({
    tally,
    readings,
    clients,
    flips: timeline.flips - recording,
    questions: questions.length,
    differing: questions.filter((one) => recorded.A.get(one)?.hash !== recorded.B.get(one)?.hash).length,
    sent,
    log: { ...(await countLog(log)), file: log },
    exitCode,
  });
}

interface Flipping {
  readonly random: Random;
  readonly until: AbortSignal;
}

async function keepFlipping(
  flipTo: (to: VersionName) => Promise<void>,
  { random, until }: Flipping,
): Promise<void> {
  for (let to: VersionName = 'A'; ; to = to === 'A' ? 'B' : 'A') {
    await pause(random.int(...STAYS), until);
    if (until.aborted) return;
    await flipTo(to);
  }
}

interface Watching {
  readonly watcher: Asker;
  readonly began: number;
  readonly until: AbortSignal;
}

async function keepReading(readings: Reading[], { watcher, began, until }: Watching): Promise<void> {
  for (;;) {
    await pause(READ_EVERY, until);
    if (until.aborted) return;
    readings.push(await readServer(watcher, began));
  }
}

/** Resolves after that time, or when `until` aborts. */
async function pause(time: number, until: AbortSignal): Promise<void> {
  await wait(time, undefined, { signal: until }).catch(() => undefined);
}
