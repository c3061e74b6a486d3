import type { IndexedThing } from '../reading-index.ts';
import type { Token } from '../text/tokens.ts';
import { isElementHere } from './elements.ts';
import type { Spotted } from './spot.ts';
import type { TextTopic } from './topic.ts';

type Kind = IndexedThing['kind'];

/** Kinds in the order in which a shared name is read when nothing beside it tells. */
const ORDER: readonly Kind[] = [
  'channel',
  'symptom',
  'pattern',
  'remedy',
  'region',
  'organ',
  'element',
  'quality',
  'acupoint',
];

/** What names are chosen by: what stands beside them. */
export interface ChoiceContext {
  readonly things: readonly IndexedThing[];
  readonly tokens: readonly Token[];
  /** All that looks like a name in the sentence, from left to right. */
  readonly spotted: readonly Spotted[];
  readonly topic: TextTopic;
}

/**
 * The rows of the things that a name may mean here, the likeliest first; none when it is no name here: `wood` as a material,
 * a character that is a part of another word.
 */
export function chooseRows(at: number, context: ChoiceContext): readonly number[] {
  const { things, spotted } = context;
  const { rows, by, needsCode } = spotted[at]!;
  if (by === 'code') return rows;
  const coded = rowsOfCodesBeside(at, context);
  const isPoint = looksLikePoint(at, context);
  const rank = (row: number): number => {
    if (coded.has(row)) return -2;
    const { kind } = things[row]!;
    return kind === 'acupoint' && isPoint ? -1 : ORDER.indexOf(kind);
  };
  return rows
    .filter((row) => coded.has(row) || (!needsCode && isMeantHere(row, at, context)))
    .toSorted((left, right) => rank(left) - rank(right));
}

/** How far a code stands from the name that it goes with: `Zhongdu (GB 32)`, `GB32, Zhongdu`. */
const BESIDE = 4;

function rowsOfCodesBeside(at: number, { spotted }: ChoiceContext): ReadonlySet<number> {
  const { from, to } = spotted[at]!;
  const beside = spotted
    .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    .filter((one) => one.by === 'code' && one.from - to <= BESIDE && from - one.to <= BESIDE);
  return new Set(beside.flatMap(({ rows }) => rows));
}

/** Whether a shared name is that of a point: the word for point follows, points stand beside it, or it is pinyin among codes. */
function looksLikePoint(at: number, { things, tokens, spotted, topic }: ChoiceContext): boolean {
  const { from, to, by } = spotted[at]!;
  if (/^(?:穴|point|acupoint)$/.test(tokens[to]?.form ?? '')) return true;
  if (/^(?:channel|syndrome|stage|pattern|disease|经|經|病|证|證|脉|脈)$/.test(tokens[to]?.form ?? ''))
    return false;
  const isPointOnly = (one: Spotted | undefined): boolean =>
    one !== undefined && one.rows.every((row) => things[row]!.kind === 'acupoint');
  const [before, after] = [spotted[at - 1], spotted[at + 1]];
  const inList =
    (before !== undefined &&
      from - before.to === 1 &&
      /^[、,，]$/.test(tokens[from - 1]!.written) &&
      isPointOnly(before)) ||
    (after !== undefined &&
      after.from - to === 1 &&
      /^[、,，]$/.test(tokens[to]!.written) &&
      isPointOnly(after));
  return inList || (by === 'pinyin' && (topic.usesCodes || to - from > 1));
}

function isMeantHere(row: number, at: number, context: ChoiceContext): boolean {
  const { things, tokens, spotted, topic } = context;
  const { from, to, by } = spotted[at]!;
  const { kind } = things[row]!;
  const isOneCharacter = to - from === 1 && tokens[from]!.kind === 'han';
  // The names of some points are also those of towns and people.
  if (kind === 'acupoint' && by === 'pinyin' && !topic.isAboutPoints) return false;
  if (kind === 'element') return to - from > 1 || isElementHere(row, at, context);
  const isPartOfWords = kind === 'region' || kind === 'quality' || BODY_ORGAN.test(tokens[from]!.written);
  if (isOneCharacter && isPartOfWords && !standsAlone(at, context)) return false;
  return kind !== 'quality' || isQualityHere(things[row]!.id, context);
}

/** Organs that are parts of many words of the body. */
const BODY_ORGAN = /^[脉脈骨髓脑腦]$/u;

/** Characters that may stand before and after a word of one character. Others make another word of it. */
const BEFORE_WORD =
  /^[合生通主藏养養补補益充荣榮为為至于於在到从從由及和与與或循沿过過入出绕繞夹夾挟挾抵行连連达達属屬络絡贯貫对對]$/u;
const AFTER_WORD = /^[者酸部处處及和与與或之的上下中内內外两兩侧側为為]$/u;

/** Whether a word of one character stands for itself, or in a row of regions: `腰背`. */
function standsAlone(at: number, { things, tokens, spotted }: ChoiceContext): boolean {
  const isRegion = (one: Spotted): boolean =>
    one.to - one.from === 1 && one.rows.some((row) => things[row]!.kind === 'region');
  let [first, last] = [at, at];
  while (first > 0 && spotted[first - 1]!.to === spotted[first]!.from && isRegion(spotted[first - 1]!))
    first -= 1;
  while (
    last < spotted.length - 1 &&
    spotted[last + 1]!.from === spotted[last]!.to &&
    isRegion(spotted[last + 1]!)
  )
    last += 1;
  const isHan = (token: Token | undefined): token is Token => token?.kind === 'han';
  const [before, after] = [tokens[spotted[first]!.from - 1], tokens[spotted[last]!.to]];
  return (
    (!isHan(before) || BEFORE_WORD.test(before.written)) && (!isHan(after) || AFTER_WORD.test(after.written))
  );
}

/** Qualities that a text of medicine names in their own right. Others are words of every day: `red`, `heat`, `fear`. */
const OWN_RIGHT =
  /^quality:(?:qi|yin|yang|taiyin|shaoyin|jueyin|taiyang|yangming|shaoyang|.+-(?:tongue|coating|pulse|tip|spots|vessel|channel))$/;

/** Beside these kinds a word of every day is what corresponds to them. */
const CORRESPONDING: ReadonlySet<Kind> = new Set(['element', 'organ', 'channel', 'pattern']);

function isQualityHere(id: string, { things, spotted, topic }: ChoiceContext): boolean {
  return (
    OWN_RIGHT.test(id) ||
    topic.isAboutElements ||
    spotted.some(({ rows }) => rows.some((row) => CORRESPONDING.has(things[row]!.kind)))
  );
}
