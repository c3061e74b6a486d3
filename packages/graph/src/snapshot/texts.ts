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
    done: () => {
      const encoder = new TextEncoder();
      const pieces = [...positions.keys()].map((text) => encoder.encode(text));
      const offsets = new Uint32Array(pieces.length + 1);
      pieces.forEach((piece, index) => (offsets[index + 1] = offsets[index]! + piece.length));
      const bytes = new Uint8Array(offsets[pieces.length]!);
      pieces.forEach((piece, index) => bytes.set(piece, offsets[index]));
      return { offsets, bytes };
    },
  };
}
