import { GAP } from './classic-text.ts';
import type { PointNames } from './point-names.ts';

/** A name in a text, and the points that it can mean. */
export interface NameInText {
  readonly from: number;
  readonly to: number;
  readonly points: ReadonlySet<string>;
}

/** Names that stand together, with nothing but marks and unknown names between them. */
export interface PointRun extends NameInText {
  readonly names: readonly NameInText[];
}

/** What stands before a name that is a word of its own, and behind it. */
const BEFORE = /[穴\s，。、；：（）】【〔〕\n…及与并刺取灸]/u;
const BEHIND = /[一二四\s，。、；：（）】【〔〕\n…及与并主治疗皆悉穴等各]/u;
/** What may stand between two names of one run. */
const BETWEEN = /^(?:[\s，、；及与并等…]|[一二四]穴|[先后次]取|(?<=[\s、])\p{Script=Han}{1,4}(?=[\s、]))*$/u;
const LONGEST_NAME = 6;
const SHORTEST_NAME = 2;
/** A complaint and its colon, which a line that ended parts from the name before. */
const NEXT_LIST = /^[\p{Script=Han}，、]{2,}：/u;
const LONGEST_COMPLAINT = 40;
/** A character alone in a list: the other of its name is lost. */
const LONE = /^(?:[、。：\n]\p{Script=Han}[、…]|[\n…：。]\p{Script=Han}\s)$/u;

/** The runs of names in a text, in its order. */
export function pointRuns(text: string, names: PointNames, characters: ReadonlySet<string>): PointRun[] {
  const runs: NameInText[][] = [];
  for (let at = 0; at < text.length; at++) {
    const last = runs.at(-1)?.at(-1);
    if (at > 0 && !BEFORE.test(text[at - 1]!) && last?.to !== at) continue;
    const found = nameAt(text, at, names, characters);
    if (found === undefined) continue;
    if (last !== undefined && BETWEEN.test(text.slice(last.to, at))) runs.at(-1)?.push(found);
    else runs.push([found]);
    at = found.to - 1;
  }
  return runs.map((run) => ({
    from: run[0]!.from,
    to: run.at(-1)!.to,
    points: new Set(run.flatMap(({ points }) => [...points])),
    names: run,
  }));
}

function nameAt(
  text: string,
  at: number,
  names: PointNames,
  characters: ReadonlySet<string>,
): NameInText | undefined {
  if (text[at] === GAP) return undefined;
  for (let length = LONGEST_NAME; length >= SHORTEST_NAME; length--) {
    const to = at + length;
    const written = text.slice(at, to).replace(GAP, '');
    if (to > text.length || /[，。、；：（）【】\n]/u.test(written)) continue;
    const next = text[to];
    const ends =
      next === undefined ||
      BEHIND.test(next) ||
      (/\s$/u.test(written) && /^[\n…。]?$/u.test(text[at - 1] ?? '')) ||
      nameFollows(text, to, names) ||
      NEXT_LIST.test(text.slice(to, to + LONGEST_COMPLAINT));
    if (!ends || !/\p{Script=Han}/u.test(written)) continue;
    // Of one character before a blank, the lost one may also stand before it.
    const lone = /^\p{Script=Han}\s$/u.test(written);
    const points = names.meant(lone ? written.trim() : written, characters);
    if (points.size > 0) return { from: at, to, points };
  }
  if (LONE.test(text.slice(Math.max(0, at - 1), at + 2))) {
    const points = names.meant(text[at]!, characters);
    if (points.size > 0) return { from: at, to: at + 1, points };
  }
  return undefined;
}

/** Whether another name stands directly behind: a line ended between the two. */
function nameFollows(text: string, at: number, names: PointNames): boolean {
  return [2, 3, 4].some(
    (length) =>
      names.has(text.slice(at, at + length)) &&
      (text[at + length] === undefined || BEHIND.test(text[at + length]!)),
  );
}
