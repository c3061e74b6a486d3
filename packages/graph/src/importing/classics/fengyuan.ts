import type { BookReader } from './book.ts';
import { channelOfHeading } from './channels.ts';
import { LOST, placeOf } from './classic-text.ts';
import { complaintLists } from './complaint-lists.ts';
import { passagesOf, saidOfPoint } from './reading-points.ts';

/** A name at the start of a sentence, before its place; its last character may be lost. */
const POINT =
  /(?<=^|[\n…。])(?<name>[^\s。，、：；…]{1,4}|[^\s。，、：；…]{0,2} [^\s。，、：；…]{1,2}) {1,2}在/gu;

/** Juan 4 has the points of each channel, juan 5 lists by complaint. */
export const fengyuan: BookReader = {
  work: 'zhenjiu-fengyuan',
  file: 'zhenjiu-fengyuan.txt',
  inOrder: true,
  *read({ sections }, isPoint) {
    for (const section of sections) {
      const { juan, title } = section;
      if (juan === 4 && title.endsWith('穴考')) {
        const among = channelOfHeading(title);
        for (const { name: printed, body } of passagesOf(section.plain, POINT)) {
          const name = isPoint(printed, among) ? printed : printed + LOST;
          yield* saidOfPoint({ points: [name], among, locator: placeOf(section, name) }, body);
        }
      }
      if (juan === 5) yield* complaintLists(section, isPoint);
    }
  },
};
