import { at } from '../base-path.ts';
import { request } from '../graphql/request.ts';
import {
  citationHref,
  compareHref,
  entityHref,
  focusHref,
  listHref,
  pathsHref,
  pointsInHref,
} from '../href.ts';
import { connectionWords } from './connection-words.ts';
import { type SearchResponse, AnswerQuery, type FoundSource, type FoundThing } from './search.graphql.ts';

/** One result of a search. Its id is the address that it leads to. */
export type SearchResult =
  | { readonly is: 'question'; readonly id: string; readonly question: QuestionResult }
  | { readonly is: 'thing'; readonly id: string; readonly thing: FoundThing }
  | { readonly is: 'source'; readonly id: string; readonly source: FoundSource }
  | { readonly is: 'way'; readonly id: string; readonly text: string; readonly gloss: string };

type AnsweredQuestion = NonNullable<SearchResponse['question']>;

/** A question about two things, or up to three to compare, as words. */
export interface QuestionResult {
  readonly kind: AnsweredQuestion['kind'];
  readonly entities: AnsweredQuestion['entities'];
  readonly title: string;
  readonly gloss: string;
  /** What choosing it does. */
  readonly action: string;
}

export interface ResultGroup {
  readonly heading: string;
  readonly found: readonly SearchResult[];
}

export interface SearchAnswer {
  readonly text: string;
  /** Nothing has this name: the groups have the nearest names and other links. */
  readonly isNothing: boolean;
  readonly groups: readonly ResultGroup[];
}

/** How many results there is room for: in the list below the field, and on a page. */
export const IN_LIST = { things: 8, sources: 3 };
export const ON_PAGE = { things: 30, sources: 20 };

/** A hit with a lower score matches only some of the words (`partial` of the API's order). */
const HOLDS_ALL = 0.2;
const MOST_CHARACTERS = 200;
const NEAREST = 5;

/** What a text may mean, the most likely first. Rejects when the API does not answer. */
export async function answerSearch(
  fetch: typeof globalThis.fetch,
  given: string,
  room: { readonly things: number; readonly sources: number },
): Promise<SearchAnswer> {
  const text = given.trim().slice(0, MOST_CHARACTERS);
  const near = text.length > 3 ? text.slice(0, -1) : '';
  const answered = await request(fetch, AnswerQuery, { text, near, ...room });
  const { question, search, citations } = answered;

  const sources = citations.nodes.map((source): SearchResult => ({
    is: 'source',
    id: citationHref(source.id),
    source,
  }));
  const whole = search.filter(({ score }) => score > HOLDS_ALL);
  if (question === null && whole.length === 0 && sources.length === 0) {
    const nearest = (search.length > 0 ? search : answered.near).slice(0, NEAREST);
    return {
      text,
      isNothing: true,
      groups: grouped([
        { heading: 'Nearest names', found: nearest.map(thingResult) },
        { heading: 'Ways on', found: waysOn() },
      ]),
    };
  }
  const named = (question?.entities ?? []).map((entity) => ({
    matched: nameIn(text, entity),
    score: 1,
    entity: { ...entity, heading: false },
  }));
  // Next to a question only what has one of its names: the other words of a question match by chance.
  const others = (question ? search : whole).filter(
    ({ entity, matched }) =>
      !named.some((one) => one.entity.id === entity.id) &&
      (named.length === 0 || named.some((one) => fold(matched).includes(fold(one.matched)))),
  );
  const things = [...named, ...others].slice(0, room.things - (question ? 2 : 0));
  return {
    text,
    isNothing: false,
    groups: grouped([
      { heading: question ? HEADINGS[question.kind] : '', found: question ? [questionResult(question)] : [] },
      { heading: 'Things', found: things.map(thingResult) },
      { heading: 'Sources', found: sources },
    ]),
  };
}

/** The longest name of a thing that is part of a text; its label when none is. */
function nameIn(text: string, { names, label }: AnsweredQuestion['entities'][number]): string {
  const held = names.filter((name) => fold(text).includes(fold(name.text)));
  return held.sort((a, b) => b.text.length - a.text.length)[0]?.text ?? label;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const HEADINGS: Record<AnsweredQuestion['kind'], string> = {
  PATHS: 'Between two things',
  POINTS_IN: 'Points in one place',
  COMPARE: 'Side by side',
};

function grouped(groups: readonly ResultGroup[]): ResultGroup[] {
  return groups.filter(({ found }) => found.length > 0);
}

function thingResult(thing: FoundThing): SearchResult {
  const { id, heading } = thing.entity;
  // The map does not have headings.
  return { is: 'thing', id: heading ? entityHref(id) : focusHref(id), thing };
}

function questionResult(question: AnsweredQuestion): SearchResult {
  const { kind, entities } = question;
  const ids = entities.map(({ id }) => id);
  const [first, second] = entities.map(({ label }) => label);
  switch (kind) {
    case 'PATHS':
      return {
        is: 'question',
        id: pathsHref(ids[0]!, ids[1]!),
        question: {
          kind,
          entities,
          title: `${first} and ${second}`,
          gloss: connectionWords(question.paths),
          action: 'Show the paths',
        },
      };
    case 'POINTS_IN':
      return {
        is: 'question',
        id: pointsInHref(ids[0]!, ids[1]!),
        question: {
          kind,
          entities,
          title: `${second}: points for ${lower(first!)}`,
          gloss: 'which points there sources name for it',
          action: 'Show the points',
        },
      };
    case 'COMPARE':
      return {
        is: 'question',
        id: compareHref(ids),
        question: {
          kind,
          entities,
          title: entities.map(({ label }) => label).join(', '),
          gloss: 'what they share, and who says so',
          action: 'Compare',
        },
      };
  }
}

/** `Headache` inside a sentence. */
function lower(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Other links, for words that no thing and no source has as its name. */
function waysOn(): SearchResult[] {
  return [
    { is: 'way', id: at('/trace'), text: 'Browse the symptoms', gloss: 'by the part of the body' },
    listResult(),
    { is: 'way', id: at('/yours'), text: 'Add a source that names it', gloss: 'your own, on your computer' },
  ];
}

/** What is there without a search. */
export function listResult(): SearchResult {
  return { is: 'way', id: listHref(), text: 'See everything as a list', gloss: 'all names, by kind' };
}
