import type { BookReader } from './book.ts';
import { dacheng } from './dacheng.ts';
import { fengyuan } from './fengyuan.ts';
import { jiayi } from './jiayi.ts';
import { juying } from './juying.ts';
import { shenjiuJinglun, zhenjiuDaquan } from './list-books.ts';
import { mingtangJiujing } from './mingtang-jiujing.ts';
import { pujiFang } from './puji-fang.ts';
import { xifangziMingtang } from './xifangzi-mingtang.ts';
import { zisheng } from './zisheng.ts';

/** The books that `kg import classics` reads. A new one is a reader in this folder and an entry in this list. */
export const BOOKS: readonly BookReader[] = [
  jiayi,
  mingtangJiujing,
  zisheng,
  xifangziMingtang,
  pujiFang,
  zhenjiuDaquan,
  juying,
  dacheng,
  fengyuan,
  shenjiuJinglun,
];
