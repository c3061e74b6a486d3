import type { BookReader, IsPoint, Said } from './book.ts';
import { placeOf, type Section } from './classic-text.ts';

/** From the juan on complaints on: 7 to 12. */
const FIRST_OF_COMPLAINTS = 7;
/** What a sentence on a complaint ends with: the points, and that they govern it. */
const GOVERN = /(?<text>[^。…\n]*?)，(?<points>[^，。…\n]{2,12}?)(?:皆|悉|并)?主之/gu;
/** A point of juan 3, one sentence: its name, its place, what it is of, how it is needled and burnt. */
const POINT = /(?<=^|[\n。…）])(?<name>[^，。、：\n…]{2,4}?)(?:一穴)?，(?<body>[^。\n]*)/gu;

/** Complaints first, their point last: “…，…，X主之”. The points with their places stand in juan 3. */
export const jiayi: BookReader = {
  work: 'zhenjiu-jiayi-jing',
  file: 'jiayi-jing.txt',
  inOrder: true,
  *read({ sections }, isPoint) {
    for (const section of sections) {
      if (section.juan === 3) yield* readPoints(section, isPoint);
      if ((section.juan ?? 0) >= FIRST_OF_COMPLAINTS) yield* readComplaints(section, isPoint);
    }
  },
};

function* readComplaints(section: Section, isPoint: IsPoint): Iterable<Said> {
  for (const { groups = {}, index } of section.plain.text.matchAll(GOVERN)) {
    const { complaint, points } = parted(groups['text'] ?? '', groups['points'] ?? '', isPoint);
    yield {
      about: 'indication',
      points,
      text: complaint,
      locator: placeOf(section),
      line: section.plain.lineAt(index),
    };
  }
}

/** The points of a sentence, which may begin before its last comma: “…，天柱、大杼，及风池主之”. */
function parted(
  text: string,
  last: string,
  isPoint: IsPoint,
): { complaint: string; points: readonly string[] } {
  const points = namesIn(last);
  const pieces = text.split(/(?<=[，、])/u);
  for (;;) {
    const before = namesIn((pieces.at(-1) ?? '').replace(/[，、]$/u, ''));
    if (pieces.length < 2 || !before.every((name) => isPoint(name))) break;
    points.unshift(...before);
    pieces.pop();
  }
  return { complaint: pieces.join(''), points };
}

function namesIn(list: string): string[] {
  return list.split(/[、及与]/u).filter((name) => name !== '');
}

const CROSSING = /，(?<channels>[^，。]+)之会(?=，|$)/u;

function* readPoints(section: Section, isPoint: IsPoint): Iterable<Said> {
  for (const { groups = {}, index } of section.plain.text.matchAll(POINT)) {
    const { name = '', body = '' } = groups;
    if (!isPoint(name)) continue;
    const said = {
      points: [name],
      locator: placeOf(section, name),
      line: section.plain.lineAt(index),
    };
    if (/禁?不可(?:妄)?刺|禁刺/u.test(body)) yield { ...said, about: 'no-needling', text: '不可刺' };
    if (/禁?不可(?:妄)?灸|禁灸/u.test(body)) yield { ...said, about: 'no-moxibustion', text: '不可灸' };
    const { channels } = CROSSING.exec(`，${body}`)?.groups ?? {};
    if (channels !== undefined) yield { ...said, about: 'crossing', text: channels };
    for (const { groups: other } of body.matchAll(/一名(?<other>[^，。]{2,5})/gu))
      yield { ...said, about: 'other-name', text: other?.['other'] ?? '' };
  }
}
