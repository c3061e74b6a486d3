import type { ParagraphKind } from '../model.ts';
import type { Match } from './match.ts';
import { type End, endsOf, type Part } from './parts.ts';

/* What lines are by their form: labels, headings, questions. */

const COLONS = new Set([':', '：', '】', '］', ']', '>', '-', '–', '—']);

/** How many words a label may have before those of a template: `main clinical symptoms:`. */
const MOST_IN_LABEL = 3;

/** Whether words stand as a label: where something begins, and before a colon or the end of the line. */
export function isLabel(parts: readonly Part[], { from, to }: Match): boolean {
  const before = parts[from - 1];
  const begins = before === undefined || before.kind === 'mark' || before.kind === 'number';
  const isClosed = COLONS.has(parts[to]?.form ?? '');
  if (!begins) return isClosed && from <= MOST_IN_LABEL;
  const isList = parts[to]?.kind === 'name' && parts[from]!.kind === 'han';
  return to === parts.length || isClosed || isList || COLONS.has(parts[to + 1]?.form ?? '');
}

/** A heading, or a short item that ends in a colon or a dash: what follows speaks of what it names. Points alone are a list. */
export function isTitle(parts: readonly Part[], kind: ParagraphKind): boolean {
  if (isLabelled(parts)) return false;
  const names = parts.filter((part) => part.kind === 'name');
  const words = parts.filter((part) => part.kind === 'word' || part.kind === 'han');
  const arePoints = names.every((part) => endsOf(part, ['acupoint']).length > 0);
  if (arePoints && names.length >= MOST_IN_TITLE && words.length === 0) return false;
  return (
    kind === 'heading' ||
    (names.length > 0 && words.length <= MOST_IN_LABEL && TITLE_ENDS.has(parts.at(-1)?.form ?? ''))
  );
}

/** Whether a line begins with a number or a bullet; a bullet is no part of its sentence. */
export function hasNumber([first]: readonly Part[]): boolean {
  return first !== undefined && (first.start > 0 || first.kind === 'number');
}

const MOST_IN_TITLE = 3;
const TITLE_ENDS = new Set(['-', '–', '—', ':', '：']);

/** Words that say how many things follow: `there are two points`. */
const COUNTING = new Set([
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'several',
  'some',
  'few',
  'following',
  'these',
  'number',
]);

export function counts(parts: readonly Part[]): boolean {
  return parts.some(({ form }) => COUNTING.has(form));
}

/** Whether a line begins with a label, so that what it names is no heading of what follows. */
function isLabelled(parts: readonly Part[]): boolean {
  const opening = parts.findIndex(({ form }) => form === '】' || form === ':' || form === '：');
  return (
    opening > 0 &&
    opening < 8 &&
    opening < parts.length - 1 &&
    parts.slice(0, opening).every(({ kind }) => kind !== 'name')
  );
}

const ASKING = new Set(
  'what why how when where which who can could do doe did is are will would should has have may'.split(' '),
);

/** A question asks, also where something is told before it: only one that begins with an asking word says nothing. */
export function isQuestion(parts: readonly Part[]): boolean {
  const last = parts.at(-1)?.form ?? '';
  if (last !== '?' && last !== '？') return false;
  const first = parts.find(({ kind }) => kind !== 'mark');
  return first?.kind === 'han' || parts.some(({ kind }) => kind === 'han') || ASKING.has(first?.form ?? '');
}

/** How many words a heading may have beside the name of a pattern. */
const MOST_BESIDE_NAME = 3;

/** The pattern that is all that a heading names. */
export function onlyNamed(parts: readonly Part[]): readonly End[] {
  const names = parts.filter(({ kind }) => kind === 'name');
  const words = parts.filter(({ kind }) => kind === 'word' || kind === 'han');
  return names.length === 1 && words.length <= MOST_BESIDE_NAME ? endsOf(names[0]!, ['pattern']) : [];
}

/** The parts of a heading without characters that are named alone and stand in a longer word: 痰 in 痰熱內擾. */
export function withoutFragments(parts: readonly Part[]): readonly Part[] {
  const isHan = (part: Part | undefined): boolean => part?.kind === 'han';
  return parts.filter(
    ({ kind, written }, at) =>
      kind !== 'name' ||
      !/^\p{Script=Han}$/u.test(written) ||
      !(isHan(parts[at - 1]) || isHan(parts[at + 1])),
  );
}
