import { nameForm } from '../text/name-form.ts';
import type { Part } from './parts.ts';

/** How a sentence says what it says at a place. */
export interface Stance {
  /** False inside a condition, and where only a question is asked: `if it helps`, `whether it helps`. */
  readonly claims: boolean;
  readonly direction: 'supports' | 'disputes';
  readonly hedge: string | undefined;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(nameForm));

const CLAUSE_ENDS = new Set([
  ';',
  '；',
  '。',
  ':',
  '：',
  'but',
  'because',
  'although',
  'while',
  'whereas',
  '但',
]);
const CONDITIONS = wordsOf('if whether unless 若 如果');
const NEGATIONS = wordsOf(
  'not no never cannot cant dont doesnt didnt isnt arent wasnt wont neither nor without hardly 不 无 未 没 非',
);
/** After `not`, `不`: more is said, not the contrary. */
const NOT_ONLY = wordsOf('only just merely simply solely 仅 但 只 光 同 足 适 通 利 全 调 能');
const HEDGES = wordsOf(
  'may might could possibly perhaps probably likely seem seems appear appears suggest suggests suggested reportedly supposedly potentially',
);
const HAN_HEDGES = ['可能', '或许', '也许', '似乎', '疑似', '据说', '大概'];

/** How far before the words of a claim `not` may stand. */
const REACH = 4;

/** What is said of the words from `from` to `to` of a sentence. The words of a caution may deny themselves: `must not be used`. */
export function stanceAt(parts: readonly Part[], from: number, to: number, isCaution: boolean): Stance {
  const start = clauseStart(parts, from);
  return {
    claims: !isCondition(parts, start, from),
    direction: isNegated(parts, Math.max(start, from - REACH), isCaution ? from : to)
      ? 'disputes'
      : 'supports',
    hedge: hedgeIn(parts, start, Math.min(parts.length, to + 2)),
  };
}

function clauseStart(parts: readonly Part[], from: number): number {
  for (let at = from - 1; at >= 0; at -= 1) if (CLAUSE_ENDS.has(parts[at]!.form)) return at + 1;
  return 0;
}

/** A condition goes to the next comma or `then`. */
function isCondition(parts: readonly Part[], start: number, from: number): boolean {
  for (let at = from - 1; at >= start; at -= 1) {
    const { form } = parts[at]!;
    if (form === ',' || form === '，' || form === 'then' || form === '则') return false;
    if (CONDITIONS.has(form)) return true;
  }
  return false;
}

function isNegated(parts: readonly Part[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (NEGATIONS.has(parts[at]!.form) && !NOT_ONLY.has(parts[at + 1]?.form ?? '')) return true;
  return false;
}

function hedgeIn(parts: readonly Part[], from: number, to: number): string | undefined {
  for (let at = from; at < to; at += 1) {
    const { form, written } = parts[at]!;
    if (HEDGES.has(form) && written !== 'May') return written.toLowerCase();
    const two = form + (parts[at + 1]?.form ?? '');
    if (HAN_HEDGES.includes(two)) return two;
  }
  return undefined;
}
