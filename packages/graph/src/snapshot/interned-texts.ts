import { hashOf, isAt } from './ids.ts';
import { GrowingTexts, type Texts } from './texts.ts';

/**
 * Texts, each once, numbered in the order in which they were added. They are held as UTF-8 behind a hash table: a `Map` would
 * take several times the room, and keep whole the lines that texts were cut from.
 */
export class InternedTexts {
  private readonly texts = new GrowingTexts();
  private slots = new Uint32Array(2 ** 8);

  get length(): number {
    return this.texts.length;
  }

  /** The number of a text, which is added when it is new. */
  add(text: string): number {
    const place = this.placeOf(text);
    const known = this.slots[place]!;
    if (known !== 0) return known - 1;
    const number = this.texts.push(text);
    this.slots[place] = number + 1;
    if (this.texts.length * 2 > this.slots.length) this.makeRoom();
    return number;
  }

  /** The number of a text; undefined for one that was not added. */
  find(text: string): number | undefined {
    const known = this.slots[this.placeOf(text)]!;
    return known === 0 ? undefined : known - 1;
  }

  at(number: number): string {
    return this.texts.at(number);
  }

  /** All texts, by number. */
  done(): Texts {
    return this.texts.done();
  }

  private placeOf(text: string): number {
    const mask = this.slots.length - 1;
    const table = this.texts.view();
    let place = hashOf(text) & mask;
    while (this.slots[place] !== 0 && !isAt(table, this.slots[place]! - 1, text)) place = (place + 1) & mask;
    return place;
  }

  private makeRoom(): void {
    const before = this.slots;
    this.slots = new Uint32Array(before.length * 2);
    const mask = this.slots.length - 1;
    for (const slot of before) {
      if (slot === 0) continue;
      let place = hashOf(this.texts.at(slot - 1)) & mask;
      while (this.slots[place] !== 0) place = (place + 1) & mask;
      this.slots[place] = slot;
    }
  }
}
