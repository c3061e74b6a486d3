import type { IsPoint, Said } from './book.ts';
import { placeOf, type Section } from './classic-text.ts';

/** Behind a name in a list: how many such points there are. */
const COUNT = /[一二四]穴$/u;
const LONGEST_NAME = 4;
const LONGEST_COMPLAINT = 20;
/** A complaint, and what is said of its cause behind a blank. */
const COMPLAINT = /^(?<complaint>[^\s：。，]{2,12}(?:，[^\s：。，]{2,12})*)(?:[\s：。]|$)/u;

/** Lists in which points follow their complaint, on its line or on the next one. */
export function* complaintLists(section: Section, isPoint: IsPoint): Iterable<Said> {
  const plain = section.plain.replace(/…/gu, '\n');
  let complaint: string | undefined;
  for (const { 0: paragraph, index } of plain.text.matchAll(/[^\n]+/gu)) {
    const list = listIn(paragraph, isPoint);
    if (list === undefined) {
      complaint = COMPLAINT.exec(paragraph.trim())?.groups?.['complaint'];
      continue;
    }
    const text = list.complaint ?? complaint;
    const said = { points: list.points, locator: placeOf(section), line: plain.lineAt(index) };
    if (text !== undefined && text !== '') yield { ...said, about: 'indication', text };
    complaint = undefined;
  }
}

interface List {
  /** What stands before the first name: nothing, or too much to be a complaint (empty). */
  readonly complaint: string | undefined;
  readonly points: readonly string[];
}

/** The names that a line ends with, all with blanks between them; undefined of a line of something else. */
function listIn(paragraph: string, isPoint: IsPoint): List | undefined {
  const [first = '', ...others] = paragraph.trim().split(/[\s、]+/u);
  const names = [first, ...others].map((word) => word.replace(/。$/u, '').replace(COUNT, ''));
  const behind = isPoint(names[0] ?? '') ? names : names.slice(1);
  const points = behind.filter((name) => name.length > 1 && isPoint(name));
  const isList = points.length * 2 >= behind.length && behind.every((name) => name.length <= LONGEST_NAME);
  if (points.length === 0 || !isList || !isPoint(behind[0] ?? '')) return undefined;
  if (first.length > LONGEST_COMPLAINT) return { complaint: '', points };
  return { complaint: behind === names || first.length < 2 ? undefined : first, points };
}
