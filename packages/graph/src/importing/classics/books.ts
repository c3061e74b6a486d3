import type { BookReader } from './book.ts';
import { dacheng } from './dacheng.ts';
import { jiayi } from './jiayi.ts';
import { juying } from './juying.ts';
import { zisheng } from './zisheng.ts';

/** The books that `kg import classics` reads. A new one is a reader in this folder and an entry in this list. */
export const BOOKS: readonly BookReader[] = [jiayi, zisheng, juying, dacheng];
