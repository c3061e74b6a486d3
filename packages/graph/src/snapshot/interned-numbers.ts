import { Growing } from './growing.ts';

/**
 * Lists of so many numbers (each below 2³²), each list once, numbered in the order in which they were added: a set of triples,
 * say, in 4 bytes for each number and 8 to 16 for each list.
 */
export class InternedNumbers {
  private readonly width: number;
  private readonly lists = new Growing(Uint32Array);
  private slots = new Uint32Array(2 ** 8);

  constructor(width: number) {
    this.width = width;
  }

  get length(): number {
    return this.lists.length / this.width;
  }

  /** The number of a list, which is added when it is new: then it is the number that `length` was before. */
  add(list: readonly number[]): number {
    const place = this.placeOf(list);
    const known = this.slots[place]!;
    if (known !== 0) return known - 1;
    const number = this.length;
    for (const value of list) this.lists.push(value);
    this.slots[place] = number + 1;
    if (this.length * 2 > this.slots.length) this.makeRoom();
    return number;
  }

  /** The number of a list; undefined for one that was not added. */
  find(list: readonly number[]): number | undefined {
    const known = this.slots[this.placeOf(list)]!;
    return known === 0 ? undefined : known - 1;
  }

  has(list: readonly number[]): boolean {
    return this.find(list) !== undefined;
  }

  private placeOf(list: readonly number[]): number {
    const mask = this.slots.length - 1;
    let place = hashOf(list, 0, this.width) & mask;
    while (this.slots[place] !== 0 && !this.isAt(this.slots[place]! - 1, list)) place = (place + 1) & mask;
    return place;
  }

  private isAt(number: number, list: readonly number[]): boolean {
    const start = number * this.width;
    for (let at = 0; at < this.width; at += 1) if (this.lists.at(start + at) !== list[at]) return false;
    return true;
  }

  private makeRoom(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    const all = this.lists.view();
    for (let number = 0; number < this.length; number += 1) {
      let place = hashOf(all, number * this.width, this.width) & mask;
      while (this.slots[place] !== 0) place = (place + 1) & mask;
      this.slots[place] = number + 1;
    }
  }
}

/** The mixing step of MurmurHash3, for each of `width` numbers from `start`. */
function hashOf(list: ArrayLike<number>, start: number, width: number): number {
  let value = 0;
  for (let at = start; at < start + width; at += 1) {
    let mixed = Math.imul(list[at]!, 0xcc9e2d51);
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    value ^= mixed;
    value = (Math.imul((value << 13) | (value >>> 19), 5) + 0xe6546b64) | 0;
  }
  return value ^ (value >>> 15);
}
