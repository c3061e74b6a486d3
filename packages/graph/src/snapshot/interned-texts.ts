import { Growing } from './growing.ts';
import { hashOf, isAt } from './ids.ts';
import { GrowingTexts, type Texts } from './texts.ts';

/**
 * Texts, each once, numbered in the order in which they were added. They are held as UTF-8 behind a hash table: a `Map` would
 * take several times the room, and keep whole the lines that texts were cut from.
 */
export class InternedTexts {
  private readonly texts = new GrowingTexts();
  /** The hash of each, which tells most of those that share a slot apart. */
  private readonly hashes = new Growing(Uint32Array);
  private slots = new Uint32Array(2 ** 8);

  get length(): number {
    return this.texts.length;
  }

  /** The number of a text, which is added when it is new. */
  add(text: string): number {
    const hash = hashOf(text) >>> 0;
    const place = this.placeOf(text, hash);
    const known = this.slots[place]!;
    if (known !== 0) return known - 1;
    const number = this.texts.push(text);
    this.hashes.push(hash);
    this.slots[place] = number + 1;
    if (this.texts.length * 2 > this.slots.length) this.makeRoom();
    return number;
  }

  /** The number of a text; undefined for one that was not added. */
  find(text: string): number | undefined {
    const known = this.slots[this.placeOf(text, hashOf(text) >>> 0)]!;
    return known === 0 ? undefined : known - 1;
  }

  at(number: number): string {
    return this.texts.at(number);
  }

  /** All texts, by number. */
  done(): Texts {
    return this.texts.done();
  }

  private placeOf(text: string, hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let place = hash & mask;
    for (let slot = slots[place]!; slot !== 0; slot = slots[place]!) {
      if (hashes.at(slot - 1) === hash && isAt(this.texts.view(), slot - 1, text)) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  private makeRoom(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.length; number += 1) {
      let place = this.hashes.at(number) & mask;
      while (this.slots[place] !== 0) place = (place + 1) & mask;
      this.slots[place] = number + 1;
    }
  }
}
