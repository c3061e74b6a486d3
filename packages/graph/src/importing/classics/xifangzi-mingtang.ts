import type { BookReader } from './book.ts';
import { placeOf } from './classic-text.ts';
import { saidOfPoint } from './reading-points.ts';
import { pointAt } from './xifangzi-places.ts';

/** Each section is the passage of one point: its place, its moxa and what it is for, under the heading of a row. */
export const xifangziMingtang: BookReader = {
  work: 'xifangzi-mingtang',
  file: 'xifangzi-mingtang.txt',
  *read({ sections }) {
    for (const section of sections) {
      if (!/[穴]$/u.test(section.title)) continue;
      const point = pointAt(section.title, section.body.text);
      const refused =
        point === undefined ? 'the point is named in the lost figure, and its place tells none' : undefined;
      yield* saidOfPoint(
        { points: point === undefined ? [] : [point], locator: placeOf(section), refused },
        section.plain,
      );
    }
  },
};
