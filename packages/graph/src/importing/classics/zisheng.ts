import type { BookReader, IsPoint, Said } from './book.ts';
import { placeOf, type Section } from './classic-text.ts';
import { OPENS } from './opening.ts';
import { prohibitionsIn } from './prohibitions.ts';

/** Who says it: what follows is still of the points before. */
const SOURCE = /^(?:.{0,3}[云曰]|明下|明上|下|又|甄权|铜人|千金|明堂)$/u;
/** A name and the verb behind it, without a mark between. */
const NAME_AND_VERB = /^(?<name>.{2,4}?)(?<rest>(?:主|治|疗).+)$/u;
/** A sentence that goes on to something else: how it is done, and stories. */
const TURNS = /[云曰予灸壮针刺愈效汤丸散服炷]|^[凡若如今此其盖故按]|[也矣耶]$/u;

/** Juan 1 has the points part by part, juan 3 to 7 the complaints, each with its points and the books that say so. */
export const zisheng: BookReader = {
  work: 'zisheng-jing',
  file: 'zisheng-jing.txt',
  *read({ sections }, isPoint) {
    for (const section of sections) {
      const { juan = 0 } = section;
      if (juan === 1) yield* readPoints(section, isPoint);
      if (juan >= 3) yield* readComplaints(section, isPoint);
    }
  },
};

/** What a sentence begins with: points or sources, and behind them what they are for, if it says so. */
function opened(
  sentence: string,
  isPoint: IsPoint,
): { points: string[]; text: string | undefined; rest: string; endsHere?: boolean } {
  const points: string[] = [];
  const parts = sentence.replace(/、…/gu, '、').split('、');
  const verb = parts.findIndex((part) => OPENS.test(part));
  let from = 0;
  for (const part of parts) {
    if (from === verb) break;
    const name = nameOf(part);
    // Where the text of a name is lost, the names before it may belong to something else.
    if (part.includes('…') && !isPoint(name)) points.length = 0;
    // What stands before the verb is a name, known or not.
    else if (isPoint(name) || (from < verb && !SOURCE.test(part))) points.push(name);
    else if (!SOURCE.test(part)) break;
    from += 1;
  }
  const rest = parts.slice(from).join('、');
  const { name = '', rest: behind } = NAME_AND_VERB.exec(rest)?.groups ?? {};
  const named = behind !== undefined && isPoint(nameOf(name));
  if (named) points.push(nameOf(name));
  const said = named ? behind : rest;
  const opens = OPENS.exec(said)?.[0];
  if (opens === undefined) return { points, text: undefined, rest };
  // A line that ended without a mark: the next points begin within what was said of these.
  const [text = '', ...more] = said.slice(opens.length).split('、');
  const next = more.some((part) => OPENS.test(part));
  return { points, text: next ? text : [text, ...more].join('、'), rest, endsHere: next };
}

/** A name without what is no part of it. */
function nameOf(part: string): string {
  return part.replace(/^[）)]|[…]|等$/gu, '');
}

function* readComplaints(section: Section, isPoint: IsPoint): Iterable<Said> {
  const { plain } = section;
  let points: string[] = [];
  let waiting: string[] = [];
  for (const { 0: sentence, index } of plain.text.matchAll(/[^。，；\n]+\n?/gu)) {
    const found = opened(sentence.trimEnd(), isPoint);
    if (found.text !== undefined && waiting.length + found.points.length > 0)
      points = [...waiting, ...found.points];
    waiting = found.text === undefined && found.rest === '' ? [...waiting, ...found.points] : [];
    const text = found.text ?? (found.points.length > 0 || TURNS.test(sentence) ? undefined : found.rest);
    if (text === undefined && waiting.length === 0) points = [];
    if (text !== undefined && text !== '' && points.length > 0)
      yield { about: 'indication', points, text, locator: placeOf(section), line: plain.lineAt(index) };
    if (sentence.endsWith('\n') || found.endsHere === true) [points, waiting] = [[], []];
  }
}

/** The points of juan 1: a name, and its place. */
const POINT = /(?<=^|[\n。])(?<name>[^，。：、\n…]{2,4}?)(?=[一二]穴|一名|在)/gu;

function* readPoints(section: Section, isPoint: IsPoint): Iterable<Said> {
  const { plain } = section;
  const points = [...plain.text.matchAll(POINT)].filter(({ 0: name }) => isPoint(name));
  for (const [at, { 0: name, index }] of points.entries()) {
    const body = plain.text.slice(index + name.length, points[at + 1]?.index);
    const said = { points: [name], locator: placeOf(section, name), line: plain.lineAt(index) };
    for (const one of prohibitionsIn(body)) yield { ...said, ...one };
  }
}
