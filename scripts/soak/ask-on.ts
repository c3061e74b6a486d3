import { Random } from '../../packages/api/src/limits/fuzz/random.ts';
import type { Answer, Asker } from './ask.ts';
import type { VersionName } from './data-versions.ts';
import { type Kind, KINDS, type Question } from './questions.ts';
import { describe, type RecordedAnswers } from './record-answers.ts';
import type { Timeline } from './timeline.ts';
import { judge, type Known, type Verdict } from './verdict.ts';

/** What the clients of a soak have seen. */
export interface Tally {
  readonly verdicts: Record<Verdict, number>;
  readonly byKind: Record<Kind, number>;
  /** Answered with 304. */
  notModified: number;
  /** Refused for now, since others are being served: files and pictures only. */
  busy: number;
  /** Answers that may be of two versions, since one took the place of the other meanwhile. */
  spanning: number;
  /** Milliseconds. */
  readonly durations: number[];
  /** The first answers that were not right, and requests that got none. */
  readonly faults: string[];
  failed: number;
}

export interface AskOnOptions {
  readonly asker: Asker;
  readonly questions: readonly Question[];
  readonly recorded: RecordedAnswers;
  readonly timeline: Timeline;
  readonly clients: number;
  readonly seed: number;
  /** Ends it. */
  readonly until: AbortSignal;
}

/** Of each hundred questions by GET, how many carry the tag of an answer that the client has. */
const CONDITIONAL = 0.3;
const MOST_FAULTS = 10;

/** What a 304 is compared by, instead of a hash. */
const NOT_MODIFIED = 'not modified';

export function newTally(): Tally {
  const byKind = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0])) as Record<Kind, number>;
  return {
    verdicts: { right: 0, late: 0, mixed: 0, wrong: 0 },
    byKind,
    notModified: 0,
    busy: 0,
    spanning: 0,
    durations: [],
    faults: [],
    failed: 0,
  };
}

/** Lets clients ask at random until `until` aborts, each one question after the other, and judges every answer. */
export async function askOn(tally: Tally, options: AskOnOptions): Promise<void> {
  const byKind = new Map<Kind, Question[]>();
  for (const question of options.questions)
    byKind.set(question.kind, [...(byKind.get(question.kind) ?? []), question]);
  const kinds = (Object.keys(KINDS) as Kind[]).flatMap((kind) => Array<Kind>(KINDS[kind]).fill(kind));
  const client = async (_: unknown, number: number): Promise<void> => {
    const random = new Random(options.seed + number);
    while (!options.until.aborted) {
      const question = random.pick(byKind.get(random.pick(kinds)) ?? []);
      await askOne(question, { tally, random, options });
    }
  };
  await Promise.all(Array.from({ length: options.clients }, client));
}

interface Turn {
  readonly tally: Tally;
  readonly random: Random;
  readonly options: AskOnOptions;
}

async function askOne(question: Question, { tally, random, options }: Turn): Promise<void> {
  const { asker, recorded, timeline } = options;
  const encoding = random.pick(['br', 'gzip', undefined] as const);
  const held = recorded[random.pick<VersionName>(['A', 'B'])].get(question)?.etag;
  const etag = question.method === 'GET' && random.chance(CONDITIONAL) ? held : undefined;
  tally.byKind[question.kind] += 1;
  let answer: Answer;
  try {
    answer = await asker.ask(question, { encoding, etag });
  } catch (error) {
    tally.failed += 1;
    addFault(tally, `${question.method} ${question.path}: ${(error as Error).message}`);
    return;
  }
  tally.durations.push(answer.end - answer.start);
  if (isBusy(question, answer)) {
    tally.busy += 1;
    return;
  }
  const allowed = timeline.versionsBetween(answer.start, answer.end);
  if (allowed.size > 1) tally.spanning += 1;
  if (answer.status === 304) tally.notModified += 1;
  const verdict = judge(
    answer.status === 304 ? NOT_MODIFIED : answer.hash,
    knownOf(question, answer, { recorded, etag }),
    allowed,
  );
  tally.verdicts[verdict] += 1;
  if (verdict !== 'right')
    addFault(tally, `${verdict} (may be ${[...allowed].join(' or ')}): ${describe(question, answer)}`);
}

function knownOf(
  question: Question,
  { status }: Answer,
  { recorded, etag }: { readonly recorded: RecordedAnswers; readonly etag: string | undefined },
): Known {
  const of = (version: VersionName): string | undefined => {
    const known = recorded[version].get(question);
    if (status !== 304) return known?.hash;
    return etag !== undefined && known?.etag === etag ? NOT_MODIFIED : undefined;
  };
  return { A: of('A'), B: of('B') };
}

/** Files of works and pictures are made one after the other, and only some may wait. */
function isBusy({ kind }: Question, { status }: Answer): boolean {
  return status === 503 && (kind === 'export' || kind === 'picture');
}

function addFault(tally: Tally, fault: string): void {
  if (tally.faults.length < MOST_FAULTS) tally.faults.push(fault);
}
