import { error } from '@sveltejs/kit';
import { ask } from '#lib/workbench/ask.ts';
import { readQuestion, readShownAs } from '#lib/workbench/link.ts';
import { QUESTIONS } from '#lib/workbench/questions.ts';
import type { PageLoad } from './$types';

/**
 * The address has the question (`query` and `variables`, `packed`, or the key of an example `question`) and how the
 * answer is shown.
 */
export const load: PageLoad = async ({ fetch, url }) => {
  const shownAs = readShownAs(url.searchParams);
  const key = url.searchParams.get('question');
  const ready = QUESTIONS.find((question) => question.key === key);
  if (key !== null && ready === undefined) error(404, `No question here is called “${key}”.`);
  const linked = await readQuestion(url.searchParams).catch((cause: Error) => error(400, cause.message));
  const asked = linked ?? (ready && { query: ready.query, variables: '' });
  const isAsked = asked !== undefined && asked.query.trim() !== '';
  return {
    question: asked ?? { query: QUESTIONS[0]?.query ?? '{ dataset { version } }', variables: '' },
    answer: isAsked ? await ask(fetch, asked) : undefined,
    shownAs,
    ready: linked === undefined ? ready?.title : undefined,
  };
};
