import type { BookReader, Said } from './book.ts';
import { placeOf, type Section } from './classic-text.ts';
import { passagesOf, saidOfPoint } from './reading-points.ts';

const HEADING = /【(?<name>[^】]+)】 ?(?=[一二两四]穴)/gu;
/** The pages of figures also have methods that name no point: a paragraph that begins with who teaches it. */
const METHOD = /\n…?《?(?:黄帝|岐伯|秦承祖|张文仲|华佗)[^，。：]{0,4}[问灸救疗]/u;
/** A complaint of children, and the point it is burnt at; what is described by its place only names no point. */
const OF_CHILDREN =
  /小儿(?<complaint>[^。]+?)[，。](?:宜|次|可)?灸(?<point>[^，。在]{2,5}?) ?(?:[一二两]?穴|(?=各))(?:各?[一二三五七]+[壮状]|，)/gu;

/** The points stand under figures of the body, each with its place, its moxa and what it is for; the last juan is on children. */
export const mingtangJiujing: BookReader = {
  work: 'mingtang-jiujing',
  file: 'mingtang-jiujing.txt',
  *read({ sections }) {
    for (const section of sections) {
      for (const { name, body } of passagesOf(section.plain, HEADING, METHOD))
        yield* saidOfPoint({ points: [name], locator: placeOf(section, name) }, body);
      if (section.path === '卷下') yield* ofChildren(section);
    }
  },
};

function* ofChildren(section: Section): Iterable<Said> {
  for (const { index, groups } of section.plain.text.matchAll(OF_CHILDREN)) {
    const { complaint = '', point = '' } = groups ?? {};
    yield {
      about: 'indication',
      points: point.split('、'),
      text: complaint,
      locator: placeOf(section),
      line: section.plain.lineAt(index),
    };
  }
}
