import { counted } from '../counted.ts';
import { searchHref } from '../href.ts';
import type { SearchAnswer, Verdict } from './answer-search.ts';
import { isWhole, reasonOf, sourceReason } from './fits.ts';
import { type ResultGroup, type SearchResult, sourceResult, thingResult, waysOn, whatItIs } from './found.ts';
import { type AnsweredQuestion, QUESTION_HEADINGS, questionResult } from './question-result.ts';
import type { FoundThing } from './search.graphql.ts';
import { foldLetters } from '../ui/fold-letters.ts';

/** The row of the list that leads to the page with all results. */
export interface AllRow {
  readonly is: 'all';
  readonly id: string;
  readonly text: string;
  /** Why it comes first; empty where it comes last. */
  readonly gloss: string;
}

export interface ListGroup {
  readonly heading: string;
  readonly found: readonly (SearchResult | AllRow)[];
}

/** How many things there is room for, when two others are in a question. */
const BESIDE_QUESTION = 6;

/**
 * The rows of the list below the field. Enter takes the first: a question, what is surely meant, or else the way to all
 * results.
 */
export function listGroups(answer: SearchAnswer): ListGroup[] {
  const { verdict } = answer;
  const all: ListGroup = { heading: '', found: [allRow(answer)] };
  const groups = resultGroups(answer);
  return verdict.is === 'question' || verdict.is === 'sure' ? [...groups, all] : [all, ...groups];
}

/** The results of the list, or other links where there are none. */
export function resultGroups(answer: SearchAnswer): ResultGroup[] {
  const { verdict } = answer;
  if (verdict.is === 'nothing')
    return withResults([
      { heading: 'Nearest names', found: answer.near.map((one) => thingResult(one)) },
      { heading: 'Ways on', found: waysOn() },
    ]);
  if (verdict.is === 'question') return questionGroups(answer, verdict.question);
  const [things, works] =
    verdict.is === 'sure' ? besideTheMeant(answer) : [byReason(answer), sourcesByReason(answer)];
  return withResults(answer.sourcesFirst ? [works, ...things] : [...things, works]);
}

/** Where one is meant, sources that are spelled otherwise are of no use. */
function besideTheMeant({ things, sources }: SearchAnswer): [ResultGroup[], ResultGroup] {
  const spelled = sources.filter(({ fit }) => fit !== 'FUZZY' || sources[0]?.fit === 'FUZZY');
  return [
    [{ heading: 'Things', found: things.map((one) => thingResult(one)) }],
    { heading: 'Sources', found: spelled.map((one) => sourceResult(one)) },
  ];
}

/** The reason is in the heading if it is the same for all. */
function sourcesByReason({ sources, text }: SearchAnswer): ResultGroup {
  const reasons = new Set(sources.map(({ fit }) => ` ${sourceReason(fit, text)}`));
  return {
    heading: `Sources${reasons.size === 1 ? [...reasons].join('') : ''}`,
    found: sources.map((one) => sourceResult(one)),
  };
}

function byReason({ things, text, verdict }: SearchAnswer): ResultGroup[] {
  const groups = Map.groupBy(things, (thing) => reasonOf(thing, text));
  return [...groups].map(([reason, ones]) => ({
    heading: reason.charAt(0).toUpperCase() + reason.slice(1),
    // Things of the same name are told apart.
    found: ones.map((one) =>
      thingResult(one, verdict.is === 'several' && isWhole(one) ? whatItIs(one.entity) : undefined),
    ),
  }));
}

function questionGroups({ text, things, sources }: SearchAnswer, question: AnsweredQuestion): ResultGroup[] {
  const named = question.entities.map((entity): FoundThing => ({
    matched: nameIn(text, entity),
    fit: 'ALIAS',
    confident: true,
    entity,
  }));
  // Next to a question only what has one of its names: the other words of a question match by chance.
  const others = things.filter(
    ({ entity, matched }) =>
      !named.some((one) => one.entity.id === entity.id) &&
      named.some((one) => foldLetters(matched).includes(foldLetters(one.matched))),
  );
  return withResults([
    { heading: QUESTION_HEADINGS[question.kind], found: [questionResult(question)] },
    {
      heading: 'Things',
      found: [...named, ...others].slice(0, BESIDE_QUESTION).map((one) => thingResult(one)),
    },
    { heading: 'Sources', found: sources.map((one) => sourceResult(one)) },
  ]);
}

/** The longest name of a thing that is part of a text; its label when none is. */
function nameIn(text: string, { names, label }: AnsweredQuestion['entities'][number]): string {
  const held = names.filter((name) => foldLetters(text).includes(foldLetters(name.text)));
  return held.sort((a, b) => b.text.length - a.text.length)[0]?.text ?? label;
}

function withResults(groups: readonly ResultGroup[]): ResultGroup[] {
  return groups.filter(({ found }) => found.length > 0);
}

function allRow({ text, total, verdict }: SearchAnswer): AllRow {
  const row = { is: 'all' as const, id: searchHref(text) };
  if (total === 0)
    return { ...row, text: 'This answer as a page', gloss: 'with an address to keep or to send' };
  const words = total === 1 ? 'The only result' : `All ${counted(total, 'result')}`;
  return { ...row, text: `${words} for “${text}”`, gloss: whyAll(verdict) };
}

/** Why all results come before the first of them. */
export function whyAll(verdict: Verdict): string {
  switch (verdict.is) {
    case 'several':
      return `${counted(verdict.count, verdict.of)} here are called that.`;
    case 'nearest':
      return verdict.isCalled
        ? 'More than one thing may be meant.'
        : 'Nothing here is called just that. Nearest:';
    default:
      return '';
  }
}
