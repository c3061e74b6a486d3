import type { BookReader } from './book.ts';
import { channelOfHeading } from './channels.ts';
import { placeOf } from './classic-text.ts';
import { complaintLists } from './complaint-lists.ts';
import { passagesOf, saidOfPoint } from './reading-points.ts';

/** A name at the start of a paragraph, before its place. */
const POINT =
  /(?<=^|\n|…)(?<name>[^\s。，、：；…]{1,4}| [^\s。，、：；…]{1,3}|[^\s。，、：；…]{1,3} ) ?(?=[在去侠夹挟即])/gu;

/** Juan 4 has the points of each channel, juan 5 lists by complaint. */
export const fengyuan: BookReader = {
  work: 'zhenjiu-fengyuan',
  file: 'zhenjiu-fengyuan.txt',
  inOrder: true,
  *read({ sections }, isPoint) {
    for (const section of sections) {
      const { juan, title } = section;
      if (juan === 4 && title.endsWith('穴考'))
        for (const { name, body } of passagesOf(section.plain, POINT)) {
          if (!isPoint(name)) continue;
          const locator = placeOf(section, name);
          yield* saidOfPoint({ points: [name], among: channelOfHeading(title), locator }, body);
        }
      if (juan === 5) yield* complaintLists(section, isPoint);
    }
  },
};
