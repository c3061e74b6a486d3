import { type Asked, newAsked, note } from './asked.ts';

/** What is asked, by whom, and what it is called when the texts differ. */
export interface Compared<Question> {
  readonly questions: readonly Question[];
  readonly tried: (question: Question) => Promise<string>;
  /** Who is known to be right. */
  readonly known: (question: Question) => Promise<string>;
  readonly about: (question: Question) => string;
}

/** Asks two for texts, one question after the other. They must be the same to the letter. */
export async function compareTexts<Question>(
  what: string,
  { questions, tried, known, about }: Compared<Question>,
): Promise<Asked> {
  const asked = newAsked(what);
  for (const question of questions) {
    const start = performance.now();
    const text = await tried(question);
    const took = performance.now() - start;
    const verdict = text === (await known(question)) ? 'same' : 'wrong';
    note(asked, { verdict, took }, `${about(question)}: ${text.slice(0, 2000)}`);
  }
  return asked;
}
