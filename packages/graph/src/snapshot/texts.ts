import { Growing } from './growing.ts';
import { lowerBound } from './lower-bound.ts';

/** Texts by position, held as UTF-8 and decoded when read. */
export interface Texts {
  /** Where each text begins in `bytes`; one more than there are texts. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

const decoder = new TextDecoder();

/** The text at a position. */
export function textAt({ offsets, bytes }: Texts, position: number): string {
  return decoder.decode(bytes.subarray(offsets[position], offsets[position + 1]));
}

const encoder = new TextEncoder();
let room = new Uint8Array(2 ** 10);

/** The UTF-8 of a text: the first `length` of the bytes, until the next call. For comparing, `encode` takes twenty times as long. */
export function encodeBriefly(text: string): { readonly bytes: Uint8Array; readonly length: number } {
  // A code unit takes at most three bytes.
  if (text.length * 3 > room.length) room = new Uint8Array(text.length * 3);
  return { bytes: room, length: encoder.encodeInto(text, room).written };
}

/** A table of texts that grows at its end. */
export class GrowingTexts {
  private readonly offsets = new Growing(Uint32Array);
  private readonly bytes = new Growing(Uint8Array, 2 ** 10);

  constructor() {
    this.offsets.push(0);
  }

  get length(): number {
    return this.offsets.length - 1;
  }

  /** Adds a text at the end, and gives its position. */
  push(text: string): number {
    // A code unit takes at most three bytes.
    this.bytes.grew(encoder.encodeInto(text, this.bytes.tail(text.length * 3)).written);
    this.offsets.push(this.bytes.length);
    return this.length - 1;
  }

  at(position: number): string {
    return textAt(this.view(), position);
  }

  /** What is in it until the next push; nothing is copied. */
  view(): Texts {
    return { offsets: this.offsets.view(), bytes: this.bytes.view() };
  }

  /** What is in it, as long as it takes. */
  done(): Texts {
    const { offsets, bytes } = this.view();
    return { offsets: offsets.slice(), bytes: bytes.slice() };
  }
}

/** The table of some texts, in their order. They are taken one by one, so that a large table need not be held twice. */
export function textsOf(texts: Iterable<string>): Texts {
  const table = new GrowingTexts();
  for (const text of texts) table.push(text);
  return table.done();
}

/** The positions of the texts that contain some characters, ascending: without decoding any. */
export function textsWith({ offsets, bytes }: Texts, part: string): number[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = all.indexOf(part); at >= 0;) {
    const position = lowerBound(offsets, at + 1) - 1;
    // Not over the end of one text and the beginning of the next.
    if (at + Buffer.byteLength(part) <= offsets[position + 1]!) found.push(position);
    at = all.indexOf(part, offsets[position + 1]);
  }
  return found;
}
