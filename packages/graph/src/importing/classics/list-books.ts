import type { BookReader } from './book.ts';
import { complaintLists } from './complaint-lists.ts';

/** Juan 3 and 4 end each part with lists by complaint (症治). */
export const shenjiuJinglun: BookReader = {
  work: 'shenjiu-jinglun',
  file: 'shenjiu-jinglun.txt',
  *read({ sections }, isPoint) {
    for (const section of sections)
      if (/[症证]治$|中风灸穴|厥逆灸治/u.test(section.title)) yield* complaintLists(section, isPoint);
  },
};

/** Of the eight points that open the vessels: lists by complaint of the points that go with them. */
export const zhenjiuDaquan: BookReader = {
  work: 'zhenjiu-daquan',
  file: 'zhenjiu-daquan.txt',
  *read({ sections }, isPoint) {
    for (const section of sections)
      if (section.title === '八法主治病证') yield* complaintLists(section, isPoint);
  },
};
