import type { Paragraph } from '../../model.ts';
import { joinLines, vocabularyOf } from './join-words.ts';
import type { Line } from './line.ts';

/** A line with larger letters is a heading, if it is short. */
const HEADING = { size: 1.12, characters: 160 };
/** A gap that is larger than the usual distance of lines by this begins a paragraph. */
const GAP = 1.25;

const ITEM =
  /^(?:[•·●○▪◦‣*–—-]\s|\(?\d{1,3}[.)]\s|\[\d{1,3}\]\s*(?=[\p{Lu}\p{Script=Han}])|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])/u;
const ENDS = /[.!?:;。！？：；]["'”’)\]）」』]*(?:\[[\d,-]+\])?$/u;

/** The paragraphs of lines in reading order, over columns and pages. */
export function paragraphsOfLines(lines: readonly Line[]): Paragraph[] {
  const words = vocabularyOf(lines.map(({ text }) => text));
  const body = bodySize(lines);
  const spacing = spacingOf(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(group, line, spacing(group.at(-1)!))) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const text = group
      .reduce((before, line) => joinLines(before, line.text.trim(), words), '')
      .replaceAll(/\s+/g, ' ');
    const isHeading = group[0]!.size >= body * HEADING.size && text.length <= HEADING.characters;
    return isHeading ? { text, heading: true } : { text };
  });
}

/** The size that most letters have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 4) / 4;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The usual distance between lines with letters of one size. */
function spacingOf(lines: readonly Line[]): (line: Line) => number {
  const distances = Map.groupBy(
    lines.slice(1).flatMap((line, place) => {
      const before = lines[place]!;
      const distance = line.baseline - before.baseline;
      const isNext = line.column === before.column && distance > 0 && distance < line.size * 2.6;
      return isNext && sizeKey(line) === sizeKey(before) ? [{ key: sizeKey(line), distance }] : [];
    }),
    ({ key }) => key,
  );
  const usual = new Map(
    [...distances].map(([key, found]) => [key, lowerQuartile(found.map(({ distance }) => distance))]),
  );
  return (line) => usual.get(sizeKey(line)) ?? line.size * 1.3;
}

function lowerQuartile(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 4)]!;
}

function sizeKey({ size }: Line): number {
  return Math.round(size * 2);
}

function goesOn(group: readonly Line[], line: Line, spacing: number): boolean {
  const last = group.at(-1)!;
  if (Math.abs(last.size - line.size) > last.size * 0.08 || ITEM.test(line.text)) return false;
  return line.column === last.column ? goesOnBelow(group, line, spacing) : goesOnElsewhere(last, line);
}

function goesOnBelow(group: readonly Line[], line: Line, spacing: number): boolean {
  const last = group.at(-1)!;
  const distance = line.baseline - last.baseline;
  if (distance > spacing * GAP + 0.5 || distance < 0) return false;
  // The next line is moved in: a paragraph begins there, unless the lines of an item are.
  const isItem = ITEM.test(group[0]!.text);
  const beside = group.slice(-3).filter(({ column }) => column === line.column);
  const moved = line.left - Math.min(...beside.map(({ left }) => left));
  if (moved > line.size * 0.8 && !(isItem && group.length === 1)) return false;
  if (isItem && group.length > 1 && last.left - line.left > line.size * 0.8) return false;
  // Two lines in a row are moved in: each begins a paragraph, the first one perhaps a heading.
  if (!isItem && group.length === 1 && line.column.isFlush && isIndented(last) && isIndented(line))
    return false;
  return !(hasRoomFor(last, line) && (ENDS.test(last.text) || !/^[\p{Ll}\d(]/u.test(line.text)));
}

/** From the end of a column or page a paragraph goes on in the next one, unless it has ended. */
function goesOnElsewhere(last: Line, line: Line): boolean {
  if (/[-‐\u00AD]$/.test(last.text) || (!ENDS.test(last.text) && /^\p{Ll}/u.test(line.text))) return true;
  if (hasRoomFor(last, line)) return false;
  return !isIndented(line) && !ENDS.test(last.text);
}

function isIndented({ left, size, column }: Line): boolean {
  const indent = left - column.left;
  return indent > size * 0.8 && indent < size * 4;
}

/** Whether the first word of the next line had room at the end of the last: then the break was meant. */
function hasRoomFor(last: Line, line: Line): boolean {
  const word = /^\S*/.exec(line.text)![0];
  const isHan = /^\p{Script=Han}/u.test(word);
  const letters = isHan ? 2 : word.length + 1;
  const width = line.right - line.left;
  const each = line.text.length === 0 ? 0 : width / line.text.length;
  return last.right + letters * each < last.column.right - last.size * 0.3;
}
