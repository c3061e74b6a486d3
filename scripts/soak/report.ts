import type { LogCounts } from './access-log.ts';
import type { Tally } from './ask-on.ts';
import { quantile } from '../testing/quantile.ts';
import { memoryTrend, type Reading } from './watch-server.ts';

/** What a soak found, as `--json` writes it. Times are milliseconds unless they are named otherwise, memory is bytes. */
export interface SoakReport {
  readonly seconds: number;
  readonly clients: number;
  readonly requests: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly requestsASecond: number;
  readonly notModified: number;
  readonly busy: number;
  readonly wrong: number;
  readonly mixed: number;
  readonly late: number;
  readonly failed: number;
  readonly flips: number;
  /** Answers during whose making the data was exchanged. */
  readonly spanning: number;
  /** Questions, and those whose answers differ between the versions. */
  readonly questions: number;
  readonly differing: number;
  readonly latency: Percentiles;
  readonly eventLoopDelay: Percentiles;
  readonly cpuSeconds: number;
  readonly memory: ReturnType<typeof memoryTrend>;
  readonly caches: Readonly<Record<string, { readonly bytes: number; readonly limit?: number }>>;
  readonly log: { readonly file: string; readonly answered: number; readonly errors: number };
  /** What is wrong; empty for a good run. */
  readonly problems: readonly string[];
}

interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Found {
  readonly tally: Tally;
  readonly readings: readonly Reading[];
  readonly clients: number;
  readonly flips: number;
  readonly questions: number;
  readonly differing: number;
  /** All requests to the server, also those before and beside the clients'. */
  readonly sent: number;
  readonly log: LogCounts & { readonly file: string };
  readonly exitCode: number | null;
}

/** Adds up what was found, and says what is wrong with it. */
export function reportOf(found: Found): SoakReport {
  const { tally, readings, log } = found;
  const [first, last] = [readings[0]!, readings.at(-1)!];
  const { durations, verdicts } = tally;
  const seconds = last.time - first.time;
  const memory = memoryTrend(readings);
  const requests = durations.length + tally.failed;
  return {
    seconds: rounded(seconds),
    clients: found.clients,
    requests,
    byKind: tally.byKind,
    requestsASecond: rounded(requests / seconds),
    notModified: tally.notModified,
    busy: tally.busy,
    wrong: verdicts.wrong,
    mixed: verdicts.mixed,
    late: verdicts.late,
    failed: tally.failed,
    flips: found.flips,
    spanning: tally.spanning,
    questions: found.questions,
    differing: found.differing,
    latency: {
      p50: rounded(quantile(durations, 0.5)),
      p99: rounded(quantile(durations, 0.99)),
      max: rounded(quantile(durations, 1)),
    },
    eventLoopDelay: {
      p50: rounded(quantile(lags(readings, 'lagP50'), 0.5)),
      p99: rounded(quantile(lags(readings, 'lagP99'), 0.5)),
      max: rounded(quantile(lags(readings, 'lagMax'), 1)),
    },
    cpuSeconds: rounded(last.cpu - first.cpu),
    memory,
    caches: Object.fromEntries(
      Object.entries(last.caches).map(([name, bytes]) => [
        name,
        { bytes, ...(last.limits[name] !== undefined && { limit: last.limits[name] }) },
      ]),
    ),
    log: { file: log.file, answered: log.answered, errors: log.errorCount },
    problems: [...problemsOfAnswers(found), ...problemsOfServer(found, memory)],
  };
}

/** The first reading is of the time before. */
function lags(readings: readonly Reading[], of: 'lagP50' | 'lagP99' | 'lagMax'): number[] {
  return readings.slice(1).map((reading) => reading[of]);
}

function problemsOfAnswers({ tally, flips }: Found): string[] {
  const { verdicts, failed, faults } = tally;
  return [
    ...(['wrong', 'mixed', 'late'] as const)
      .filter((verdict) => verdicts[verdict] > 0)
      .map((verdict) => `${verdicts[verdict]} answers were ${verdict}.`),
    ...(failed > 0 ? [`${failed} requests got no answer.`] : []),
    ...(verdicts.right === 0 ? ['No answer was right.'] : []),
    ...(flips === 0 ? ['The data was not exchanged.'] : []),
    ...faults,
  ];
}

function problemsOfServer(
  { log, sent, exitCode }: Found,
  { allowed, heapGrowth, residentGrowth }: ReturnType<typeof memoryTrend>,
): string[] {
  const grown = Object.entries({ 'Resident memory': residentGrowth, 'The heap': heapGrowth });
  return [
    ...grown
      .filter(([, growth]) => growth > allowed)
      .map(([what, growth]) => `${what} grew by ${mega(growth)}; caches had room for ${mega(allowed)}.`),
    ...(log.answered === sent ? [] : [`The log has ${log.answered} of ${sent} requests.`]),
    ...log.errors.map((line) => `In the log: ${line}`),
    ...(exitCode === 0 ? [] : [`The server ended with ${exitCode}.`]),
  ];
}

/** The figures in lines to be read. */
export function printReport(report: SoakReport): string {
  const { latency, eventLoopDelay, memory, log } = report;
  const kinds = Object.entries(report.byKind).map(([kind, count]) => `${kind} ${count}`);
  const caches = Object.entries(report.caches).map(
    ([name, { bytes, limit }]) => `${name} ${mega(bytes)}${limit === undefined ? '' : ` of ${mega(limit)}`}`,
  );
  return [
    `requests       ${report.requests} in ${report.seconds} s, ${report.requestsASecond} a second, by ${report.clients} clients`,
    `by kind        ${kinds.join(', ')}`,
    `               not modified ${report.notModified}, busy ${report.busy}`,
    `questions      ${report.questions}, of which ${report.differing} have another answer in the other version`,
    `wrong          ${report.wrong}`,
    `mixed          ${report.mixed}`,
    `late           ${report.late}`,
    `no answer      ${report.failed}`,
    `flips          ${report.flips}; ${report.spanning} answers were under way in one`,
    `latency        ${milliseconds(latency)}`,
    `event loop     ${milliseconds(eventLoopDelay)}`,
    `CPU            ${report.cpuSeconds} s`,
    `memory         ${mega(memory.residentAfterWarmUp)} after the warm-up, ${mega(memory.residentAtEnd)} at the end`,
    `               by the line through it ${signed(memory.residentGrowth)}, the heap ${signed(memory.heapGrowth)}; caches had room for ${mega(memory.allowed)}`,
    `caches         ${caches.join(', ')}`,
    `log            ${log.answered} requests, ${log.errors} errors: ${log.file}`,
    ...report.problems.map((problem) => `PROBLEM        ${problem}`),
  ].join('\n');
}

function milliseconds({ p50, p99, max }: Percentiles): string {
  return `p50 ${p50} ms, p99 ${p99} ms, max ${max} ms`;
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function signed(bytes: number): string {
  return `${bytes < 0 ? '−' : '+'}${mega(Math.abs(bytes))}`;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
