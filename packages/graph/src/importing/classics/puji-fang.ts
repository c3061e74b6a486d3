import type { BookReader, Said } from './book.ts';
import { placeOf, type Section } from './classic-text.ts';
import { passagesOf, saidOfPoint } from './reading-points.ts';

const POINT = /【(?<name>[^】\n]{1,5}?)[一二四]穴】/gu;
/** What is treated, and its points behind 穴: 治头风。穴百会 脑空. */
const LIST =
  /(?<=^|[。\n…\s]|(?<=穴[^。\n]*))[治疗主](?<complaint>[^\n穴]{2,80}?)。? ?穴(?<points>[^。，、\n…]+?)(?=[。，、\n…]|[治疗主]|$)/gu;
/** Behind a name: where it is from, or how it is treated. */
const NOT_A_NAME = /^(?:针|灸|刺|各|一云|又|炷)/u;

/** Juan 6 to 8 have the points, each under its name; juan 9 to 16 lists by complaint, most of them from the Zisheng Jing. */
export const pujiFang: BookReader = {
  work: 'puji-fang-zhenjiu',
  file: 'puji-fang-zhenjiu.txt',
  inOrder: true,
  *read({ sections }) {
    for (const section of sections) {
      const { juan = 0, title } = section;
      if (juan >= 6 && juan <= 8 && title === '穴')
        for (const { name, body } of passagesOf(section.plain, POINT))
          yield* saidOfPoint({ points: [name], locator: placeOf(section, name) }, body);
      if (juan >= 9 && juan <= 16) yield* listsIn(section);
    }
  },
};

function* listsIn(section: Section): Iterable<Said> {
  for (const { index, groups = {} } of section.plain.text.matchAll(LIST)) {
    const { complaint = '', points: printed = '' } = groups;
    const points = printed.split(' ').filter((name) => name.length > 1 && !NOT_A_NAME.test(name));
    if (points.length === 0 || complaint.includes('灸')) continue;
    const line = section.plain.lineAt(index);
    yield { about: 'indication', points, text: complaint, locator: placeOf(section), line };
  }
}
