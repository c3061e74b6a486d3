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

/** The table of some texts, in their order. They are taken one by one, so that a large table need not be held twice. */
export function textsOf(texts: Iterable<string>): Texts {
  const ends = [0];
  let bytes = new Uint8Array(2 ** 16);
  let used = 0;
  for (const text of texts) {
    // A code unit takes at most three bytes.
    const needed = used + text.length * 3;
    if (needed > bytes.length) {
      const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
      larger.set(bytes.subarray(0, used));
      bytes = larger;
    }
    used += encoder.encodeInto(text, bytes.subarray(used)).written;
    ends.push(used);
  }
  return { offsets: Uint32Array.from(ends), bytes: bytes.slice(0, used) };
}

/** Collects texts, each once: `add` gives the position, `done` the table. */
export function collectTexts(): { add: (text: string) => number; done: () => Texts } {
  const positions = new Map<string, number>();
  return {
    add: (text) => {
      const known = positions.get(text);
      if (known !== undefined) return known;
      positions.set(text, positions.size);
      return positions.size - 1;
    },
    done: () => textsOf(positions.keys()),
  };
}
