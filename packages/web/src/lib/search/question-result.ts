import { compareHref, pathsHref, pointsInHref } from '../href.ts';
import { connectionWords } from './connection-words.ts';
import type { SearchResponse } from './search.graphql.ts';

export type AnsweredQuestion = NonNullable<SearchResponse['question']>;

/** A question about two things, or up to three to compare, as words. */
export interface QuestionResult {
  readonly kind: AnsweredQuestion['kind'];
  readonly entities: AnsweredQuestion['entities'];
  readonly title: string;
  readonly gloss: string;
  /** What choosing it does. */
  readonly action: string;
}

export const QUESTION_HEADINGS: Record<AnsweredQuestion['kind'], string> = {
  PATHS: 'Between two things',
  POINTS_IN: 'Points in one place',
  COMPARE: 'Side by side',
};

/** A question as a result, whose id is the address of its answer. */
export function questionResult(question: AnsweredQuestion) {
  const { kind, entities } = question;
  const ids = entities.map(({ id }) => id);
  const [first, second] = entities.map(({ label }) => label);
  const result = (id: string, words: Omit<QuestionResult, 'kind' | 'entities'>) => ({
    is: 'question' as const,
    id,
    question: { kind, entities, ...words },
  });
  switch (kind) {
    case 'PATHS':
      return result(pathsHref(ids[0]!, ids[1]!), {
        title: `${first} and ${second}`,
        gloss: connectionWords(question.paths),
        action: 'Show the paths',
      });
    case 'POINTS_IN':
      return result(pointsInHref(ids[0]!, ids[1]!), {
        title: `${second}: points for ${lower(first!)}`,
        gloss: 'which points there sources name for it',
        action: 'Show the points',
      });
    case 'COMPARE':
      return result(compareHref(ids), {
        title: entities.map(({ label }) => label).join(', '),
        gloss: 'what they share, and who says so',
        action: 'Compare',
      });
  }
}

/** `Headache` inside a sentence. */
function lower(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
