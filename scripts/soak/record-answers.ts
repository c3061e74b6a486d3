import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';
import type { Answer, Asker } from './ask.ts';
import type { VersionName } from './data-versions.ts';
import type { Question } from './questions.ts';

/** What one version answers to a question. */
interface Recorded {
  readonly hash: string;
  readonly etag: string | undefined;
}

/** What each version answers to a question, when nothing else is going on. */
export type RecordedAnswers = Readonly<Record<VersionName, ReadonlyMap<Question, Recorded>>>;

/** How many are asked at once: more than one, since references are formatted in another thread. */
const AT_ONCE = 4;
const SHOWN = 10;

/**
 * Asks every question twice. Rejects with an `ExpectedError` when an answer differs the second time, is a fault of the
 * server, or refuses what should not be refused: a soak could not tell from it what is wrong.
 */
export async function recordAnswers(
  asker: Asker,
  questions: readonly Question[],
  stop: AbortSignal,
): Promise<Map<Question, Recorded>> {
  const recorded = new Map<Question, Recorded>();
  const problems: string[] = [];
  const askOne = async (question: Question): Promise<void> => {
    const answer = await asker.ask(question);
    const known = recorded.get(question);
    if (known !== undefined && known.hash !== answer.hash)
      problems.push(`Two answers at rest differ: ${describe(question, answer)}`);
    if (answer.status >= 500 || (answer.status >= 400 && question.kind !== 'refused'))
      problems.push(`Not answered: ${describe(question, answer)}`);
    recorded.set(question, { hash: answer.hash, etag: answer.etag });
  };
  for (const round of [questions, questions]) {
    const waiting = round.values();
    const work = async (): Promise<void> => {
      for (const question of waiting) {
        stop.throwIfAborted();
        await askOne(question);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  if (problems.length > 0)
    throw new ExpectedError(
      [`${problems.length} answers cannot be recorded.`, ...problems.slice(0, SHOWN)].join('\n'),
    );
  return recorded;
}

/** A question and its answer, for a message. */
export function describe({ method, path, body = '' }: Question, { status, body: answered }: Answer): string {
  return `${status} for ${method} ${path.slice(0, 200)} ${body.slice(0, 200)}: ${answered.toString().slice(0, 600).replaceAll(/\s+/g, ' ')}`;
}
