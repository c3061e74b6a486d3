import type { BookReader } from './book.ts';
import { mingtangJiujing } from './mingtang-jiujing.ts';
import { xifangziMingtang } from './xifangzi-mingtang.ts';

/** The books that have a reader. A new one is a file here and an entry in this list. */
export const READERS: readonly BookReader[] = [mingtangJiujing, xifangziMingtang];
