/** How words are written in a picture. */
export type Hand = 'sans' | 'sans-bold' | 'serif-bold' | 'serif-italic' | 'han';

/** A font as far as a picture needs to know it: what it is called, what it draws, and how wide that is. */
export interface Face {
  readonly family: string;
  readonly hand: Hand;
  readonly runs: readonly (readonly [number, number])[];
  /** Of each code point of the runs, in thousandths of the size. */
  readonly widths: readonly number[];
}

export interface Written {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly hand?: Hand;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A colour around the letters, so that they can be read over lines. */
  readonly halo?: string;
}

/** A stretch of words in one font. */
interface Run {
  readonly family: string;
  text: string;
  /** In thousandths of the size. */
  width: number;
}

interface Letter {
  readonly family: string;
  readonly width: number;
}

/** Writes words into an SVG document in fonts of which each draws only some characters. */
export class Pen {
  readonly #faces: readonly Face[];
  readonly #letters = new Map<string, Letter | undefined>();

  constructor(faces: readonly Face[]) {
    this.#faces = faces;
  }

  /** Words as one `text` element. What no font draws is left out, a Han name whole: a box says nothing, and half a name is another. */
  text(words: string, written: Written): string {
    const { x, y, size, fill, hand = 'sans', anchor = 'start', halo } = written;
    const around =
      halo === undefined
        ? ''
        : ` stroke="${halo}" stroke-width="${n(size / 4)}" stroke-linejoin="round" paint-order="stroke"`;
    const runs = this.#runs(words, hand);
    const wide = (sum(runs) * size) / 1000;
    let at = x - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
    // A place of its own for each: what shapes them would else mix the fonts of one stretch with those of the next.
    const spans = runs.map(({ family, text, width }) => {
      const span = `<tspan x="${n(at)}" font-family="${family}">${escape(text)}</tspan>`;
      at += (width * size) / 1000;
      return span;
    });
    return `<text y="${n(y)}" font-size="${n(size)}" fill="${fill}"${around} xml:space="preserve">${spans.join('')}</text>`;
  }

  /** How wide words are. */
  width(words: string, size: number, hand: Hand = 'sans'): number {
    return (sum(this.#runs(words, hand)) * size) / 1000;
  }

  /** The characters of the words that no font draws. */
  lost(words: string, hand: Hand): string[] {
    return [...words.normalize('NFC')].filter((one) => this.#letter(one, hand) === undefined);
  }

  #runs(words: string, hand: Hand): Run[] {
    const runs: Run[] = [];
    const drawn = words
      .normalize('NFC')
      .replaceAll(/\p{Script=Han}+/gu, (name) => (this.lost(name, hand).length === 0 ? name : ''));
    for (const one of drawn) {
      const letter = this.#letter(one, hand);
      if (letter === undefined) continue;
      const { family, width } = letter;
      const last = runs.at(-1);
      if (last?.family === family) {
        last.text += one;
        last.width += width;
      } else runs.push({ family, text: one, width });
    }
    return runs;
  }

  /** A character in the first font of the hand that draws it, else one for Han, else one of the plain hand. */
  #letter(one: string, hand: Hand): Letter | undefined {
    const key = `${hand} ${one}`;
    if (!this.#letters.has(key)) {
      const hands = [hand, 'han', 'sans'].flatMap((wanted) =>
        this.#faces.filter((face) => face.hand === wanted),
      );
      this.#letters.set(
        key,
        hands.map((face) => letterIn(face, one.codePointAt(0)!)).find((found) => found !== undefined),
      );
    }
    return this.#letters.get(key);
  }
}

function letterIn({ family, runs, widths }: Face, codePoint: number): Letter | undefined {
  let before = 0;
  for (const [first, last] of runs) {
    if (first <= codePoint && codePoint <= last)
      return { family, width: widths[before + codePoint - first]! };
    before += last - first + 1;
  }
  return undefined;
}

function sum(runs: readonly Run[]): number {
  return runs.reduce((all, { width }) => all + width, 0);
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A number as it is written in a document: tenths are enough. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
