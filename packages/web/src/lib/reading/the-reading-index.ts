import type { ReadingIndex } from '@jingluo/graph/reading';
import { madeOnServer } from '../made-on-server.ts';

/** What texts are read with. */
export const { give: giveReadingIndex, get: theReadingIndex } = madeOnServer<ReadingIndex>(
  '/read/reading.json',
  'index for reading',
);
