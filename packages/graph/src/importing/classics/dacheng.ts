import type { BookReader, IsPoint, Said } from './book.ts';
import { channelOfHeading } from './channels.ts';
import { LOST, placeOf, type Section } from './classic-text.ts';
import { saidUnderName } from './reading-points.ts';

/** A point under its mark: its name, and other names in brackets. */
const POINT = /【(?<name>[^】\n]{1,6})】(?<others>（[^）\n]*）)?/gu;
/** What stands before a complaint: its number, or “for all”. */
const NUMBER = /^(?:.*〔[^〕]*〕|凡治?)+/u;
/** Lists that name points by their places, or that go on from another list. */
const NO_LIST = /[曰云]$|^(?:问|答|考穴|治病|.*其法|.*法)$|后穴$|症$/u;

/**
 * Juan 6 and 7 have the points of each channel, juan 7 also points for common complaints and extra points; juan 5, 8 and 9
 * have lists by complaint.
 */
export const dacheng: BookReader = {
  work: 'zhenjiu-dacheng',
  file: 'zhenjiu-dacheng.txt',
  inOrder: true,
  *read({ sections }, isPoint) {
    for (const section of sections) {
      const { juan, path, title } = section;
      if (juan === 6 || juan === 7) yield* readPoints(section, channelOfHeading(path));
      if (
        (juan === 8 && title.endsWith('门')) ||
        (juan === 9 && title === '治症总要') ||
        title === '八脉图并治症穴'
      )
        yield* readLists(section, isPoint);
    }
  },
};

function* readPoints(section: Section, among: string | undefined): Iterable<Said> {
  const { body } = section;
  const points = [...body.text.matchAll(POINT)];
  for (const [index, { 0: printed, index: at, groups = {} }] of points.entries()) {
    const { name = '', others = '' } = groups;
    const saying = {
      points: name.split('、'),
      among,
      locator: placeOf(section, name.replaceAll(' ', LOST)),
      line: body.lineAt(at),
    };
    const passage = body.text.slice(at + printed.length, points[index + 1]?.index);
    yield* saidUnderName(saying, passage, others);
  }
}

function* readLists(section: Section, isPoint: IsPoint): Iterable<Said> {
  const plain = section.plain.replace(/…/gu, '\n');
  for (const { 0: paragraph, index } of plain.text.matchAll(/[^\n]+/gu))
    for (const { complaint, list } of listsIn(paragraph, isPoint)) {
      const text = complaint.replace(NUMBER, '');
      const points = namesIn(list);
      if (NO_LIST.test(text) || text.includes('灸') || points.length === 0) continue;
      yield { about: 'indication', points, text, locator: placeOf(section), line: plain.lineAt(index) };
    }
}

/**
 * The complaints of a paragraph, each with the list behind its colon. Where a line ended between the last name of a list and
 * the next complaint, nothing stands between them.
 */
function* listsIn(paragraph: string, isPoint: IsPoint): Iterable<{ complaint: string; list: string }> {
  const [first = '', ...lists] = paragraph.split('：');
  let complaint = first;
  for (const [index, list] of lists.entries()) {
    if (index === lists.length - 1) {
      yield { complaint, list };
      return;
    }
    const last = /[^\s。]*$/u.exec(list)?.[0] ?? '';
    const length = [4, 3, 2].find((size) => size < last.length && isPoint(last.slice(0, size))) ?? 0;
    yield { complaint, list: list.slice(0, list.length - last.length + length) };
    complaint = last.slice(length);
  }
}

/** The names in a list. A blank parts them, and stands for a lost character as well: 肩 alone is 肩髃 or 肩髎. */
function namesIn(list: string): string[] {
  return list
    .replace(/[。，]$/u, '')
    .split(/[\s，、。]+/u)
    .filter((name) => name !== '');
}
