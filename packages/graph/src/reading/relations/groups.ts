import type { EntityKind } from '../../vocabulary/kinds.ts';
import { nameForm } from '../text/name-form.ts';
import { type End, endsOf, type Part } from './parts.ts';

/** Names that are joined by commas and `and`: what is said of one is said of all. */
export interface Group {
  readonly ends: readonly End[];
  /** The positions of its first part, and after its last. */
  readonly from: number;
  readonly to: number;
  /** How many words stand between it and what was looked from. */
  readonly distance: number;
  /** Whether hardly anything but commas, `and` and articles stands between its names. */
  readonly isPlain: boolean;
  /** Whether a comma stands between it and what was looked from. */
  readonly isApart: boolean;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(nameForm));

/** Words after which something else is said. */
const BREAKS = wordsOf(
  `because but while although though whereas if unless since so when where which who that than through by via after before during
  without except not rather cause caused causing lead leads leading result resulting due treat treating relieve relieving stem
  how why 但 因 若`,
);
const STOPS = new Set([';', '；', '。', '!', '?', '！', '？']);

/** What joins the names of a list. */
const JOINING = new Set([
  ',',
  '，',
  '、',
  '/',
  '／',
  '&',
  '+',
  'and',
  'or',
  'nor',
  '和',
  '及',
  '与',
  '或',
  '并',
  '以',
  '兼',
  '跟',
  '同',
]);
/** After a comma, these speak of the name before it. */
const RELATIVE = new Set(['which', 'who', 'that', 'and', 'or', 'also']);
const COMMAS = new Set(['.', ',', '，', '、', ':', '：']);
const ARTICLES = wordsOf('the a an your other also both even 等 其 伴');
const BRACKETS = new Set(['(', ')', '（', '）', '[', ']', '-', '–', '—', '"', '“', '”', '「', '」']);
/** Words before the names of examples: `diseases including headache`. */
const EXAMPLES = wordsOf('including such as like');

const MOST_WORDS = 12;
const MOST_CHARACTERS = 22;
/** Words between two names of one list: `a dull and lasting headache, cold hands`. */
const MOST_IN_LIST = 5;
const MOST_IN_PLAIN_LIST = 2;

/** Words that end a list, though names may come after them where none came before. */
const LIST_BREAKS = wordsOf(
  'is are was were has have would may might can will could should must include hence thus therefore then symptom symptoms accompanied 再 而',
);

/** Whether a list is left at a part for what is done in a case, or why: `if`, 如果. What is only set against it goes on. */
export function breaksOff(parts: readonly Part[], at: number): boolean {
  const { form, kind } = parts[at]!;
  if (kind === 'han') return form === '若' || (form === '如' && parts[at + 1]?.form === '果');
  return kind === 'word' && BREAKS.has(form);
}

function isBreak({ form }: Part): boolean {
  return BREAKS.has(form) || STOPS.has(form);
}

export interface Search {
  readonly kinds: readonly EntityKind[];
  readonly tight: boolean;
  readonly single: boolean;
  /** Whether the names of a list must be of the kind of the first. */
  readonly oneKind: boolean;
  /** Names of these kinds are at the other end: beyond them stand no names that belong to the words before them. */
  readonly otherKinds: readonly EntityKind[];
  /** Words that join names, beside commas and `and`. */
  readonly joining: ReadonlySet<string>;
}

/** The first names of some kinds from a position on; undefined when something else is said before them. */
export function groupAfter(parts: readonly Part[], from: number, search: Search): Group | undefined {
  return groupFrom(parts, from, 1, search);
}

/** The last names of some kinds before a position. */
export function groupBefore(parts: readonly Part[], before: number, search: Search): Group | undefined {
  return groupFrom(parts, before - 1, -1, search);
}

function groupFrom(parts: readonly Part[], from: number, step: 1 | -1, search: Search): Group | undefined {
  let [words, characters, isApart] = [0, 0, false];
  for (let at = from; parts[at] !== undefined; at += step) {
    const part = parts[at]!;
    const ends = endsOf(part, search.kinds);
    if (ends.length > 0 && !(step === 1 && isCauseOfNext(parts, at)) && !isMeans(parts, at, search, step))
      return wholeGroup(parts, at, step, {
        search,
        distance: words + characters / 3,
        isApart,
        first: ends,
      });
    if (search.tight && (part.kind === 'name' || COMMAS.has(part.form))) return undefined;
    if (step === 1 ? isBreak(part) || endsOf(part, search.otherKinds).length > 0 : STOPS.has(part.form))
      return undefined;
    if (step === 1 && CLOSING.has(part.form) && !isOpened(parts, from, at)) return undefined;
    if (part.form === ',' && parts[at + 1]?.kind === 'word' && !RELATIVE.has(parts[at + 1]!.form))
      isApart = true;
    if (part.kind === 'han') characters += 1;
    else if (part.kind !== 'mark') words += 1;
    if (words > (search.tight ? 2 : MOST_WORDS) || characters > (search.tight ? 3 : MOST_CHARACTERS))
      return undefined;
  }
  return undefined;
}

const CLOSING = new Set([')', '）']);
const OPENING = new Set(['(', '（']);

/** Whether a bracket that is closed at a position was opened after another: else what is said in it ends there. */
function isOpened(parts: readonly Part[], from: number, at: number): boolean {
  return parts.slice(from, at).some(({ form }) => OPENING.has(form));
}

const CAUSING = ['引起', '导致', '所致', '造成'];

/** Whether what is named is only said to bring on what follows: 椎间盘突出引起的坐骨神经痛. */
function isCauseOfNext(parts: readonly Part[], at: number): boolean {
  const next = `${parts[at + 1]?.form}${parts[at + 2]?.form}`;
  return CAUSING.includes(next) && parts[at + 3]?.form === '的';
}

/** Whether a remedy is how the points before it are used, as Chinese says it: 取合谷，针刺泻法，治疗… */
function isMeans(parts: readonly Part[], at: number, { oneKind, kinds }: Search, step: 1 | -1): boolean {
  if (!oneKind || step === 1 || parts[at + 1]?.kind !== 'han' || endsOf(parts[at]!, ['remedy']).length === 0)
    return false;
  for (let before = at - 1; before >= 0 && !STOPS.has(parts[before]!.form); before -= 1)
    if (kinds.includes('acupoint') && endsOf(parts[before]!, ['acupoint']).length > 0) return true;
  return false;
}

interface Begun {
  readonly search: Search;
  readonly distance: number;
  readonly isApart: boolean;
  readonly first: readonly End[];
}

function wholeGroup(
  parts: readonly Part[],
  start: number,
  step: 1 | -1,
  { search, distance, isApart, first }: Begun,
): Group {
  const ends = new Map(first.map((end) => [end.id, end]));
  let last = start;
  let isPlain = true;
  while (!search.single) {
    const next = nextInList(parts, last, step, search);
    if (next === undefined) break;
    for (const end of next.ends) if (!ends.has(end.id)) ends.set(end.id, end);
    last = next.at;
    isPlain &&= next.isPlain;
  }
  const [from, to] = step === 1 ? [start, last + 1] : [last, start + 1];
  return { ends: [...ends.values()], from, to, distance, isPlain, isApart };
}

function isHan({ written }: Part): boolean {
  return /^\p{Script=Han}/u.test(written);
}

function nextInList(
  parts: readonly Part[],
  last: number,
  step: 1 | -1,
  { kinds, oneKind, joining, otherKinds }: Search,
) {
  let [joined, others, isPlain] = [false, 0, true];
  const firstKind = endsOf(parts[last]!, kinds)[0]!.id.split(':')[0];
  for (let at = last + step; parts[at] !== undefined; at += step) {
    const part = parts[at]!;
    const ends = endsOf(part, kinds).filter(({ id }) => !oneKind || id.startsWith(`${firstKind}:`));
    if (ends.length > 0) {
      const same = ends.every(({ id }) => endsOf(parts[last]!, kinds).some((one) => one.id === id));
      return joined || same || others === 0 ? { ends, at, isPlain } : undefined;
    }
    if (isBreak(part) || LIST_BREAKS.has(part.form) || endsOf(part, otherKinds).length > 0) return undefined;
    if (joined && others > 0 && part.form === 'with') return undefined;
    if (JOINING.has(part.form) || EXAMPLES.has(part.form) || joining.has(part.form)) joined = true;
    else if (BRACKETS.has(part.form) || ARTICLES.has(part.form)) continue;
    else {
      others += part.kind === 'name' && !isHan(part) ? 2 : 1;
      isPlain = others <= MOST_IN_PLAIN_LIST;
      if (others > MOST_IN_LIST) return undefined;
    }
  }
  return undefined;
}
