import type { IsPoint, Said } from './book.ts';
import { placeOf, type Section } from './classic-text.ts';

/** Behind a name in a list: how many such points there are. */
const COUNT = /[一二四]穴$/u;
/** A complaint, and what is said of its cause behind a blank. */
const COMPLAINT = /^(?<complaint>[^\s：。，]{2,12}(?:，[^\s：。，]{2,12})*)(?:[\s：。]|$)/u;

/** Lists in which a line of points follows the line of their complaint. */
export function* complaintLists(section: Section, isPoint: IsPoint): Iterable<Said> {
  const plain = section.plain.replace(/…/gu, '\n');
  let complaint: string | undefined;
  for (const { 0: paragraph, index } of plain.text.matchAll(/[^\n]+/gu)) {
    const points = namesOf(paragraph, isPoint);
    if (points === undefined) complaint = COMPLAINT.exec(paragraph.trim())?.groups?.['complaint'];
    else if (complaint !== undefined) {
      const line = plain.lineAt(index);
      yield { about: 'indication', points, text: complaint, locator: placeOf(section), line };
      complaint = undefined;
    }
  }
}

/** The names of a line that has nothing else; undefined of another line. */
function namesOf(paragraph: string, isPoint: IsPoint): string[] | undefined {
  const words = paragraph
    .replace(/。/gu, ' ')
    .trim()
    .split(/[\s、]+/u)
    .map((word) => word.replace(COUNT, ''));
  const known = words.filter((word) => word.length > 1 && isPoint(word));
  return known.length > 0 && known.length >= words.length / 2 && words.every((word) => word.length <= 4)
    ? known
    : undefined;
}
