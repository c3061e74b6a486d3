import type { ReadingIndex } from '@jingluo/graph/reading';
import { graph } from './graph.ts';
import { oncePerVersion } from './once-per-version.ts';

/** What texts are read with, of the served data; once for each version of it. */
export const loadReading: () => Promise<ReadingIndex> = oncePerVersion(async () =>
  graph().reader().readingIndex(),
);
