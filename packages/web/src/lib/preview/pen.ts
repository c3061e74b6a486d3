/** How words are written in a picture. */
export type Hand = 'sans' | 'sans-bold' | 'serif-bold' | 'serif-italic' | 'han';

/** A font of pictures: its name, the characters it has, and their widths. */
export interface Face {
  readonly family: string;
  readonly hand: Hand;
  readonly runs: readonly (readonly [number, number])[];
  /** The width of each code point of the runs, in thousandths of the font size. */
  readonly widths: readonly number[];
}

export interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly hand?: Hand;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A colour around the letters, so that they can be read over lines. */
  readonly halo?: string;
}

/** A run of text in one font. */
interface Run {
  readonly family: string;
  text: string;
  /** In thousandths of the font size. */
  width: number;
}

interface Letter {
  readonly family: string;
  readonly width: number;
}

/** Writes text into an SVG document, with fonts that have only some characters each. */
export class Pen {
  readonly #faces: readonly Face[];
  readonly #letters = new Map<string, Letter | undefined>();

  constructor(faces: readonly Face[]) {
    this.#faces = faces;
  }

  /**
   * Words as one `text` element. Characters that no font has are left out, with them the whole Chinese name: half a
   * name would be another name.
   */
  text(words: string, written: TextStyle): string {
    const { x, y, size, fill, hand = 'sans', anchor = 'start', halo } = written;
    const around =
      halo === undefined
        ? ''
        : ` stroke="${halo}" stroke-width="${n(size / 4)}" stroke-linejoin="round" paint-order="stroke"`;
    const runs = this.#runs(words, hand);
    const wide = (sum(runs) * size) / 1000;
    let at = x - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
    // Each run has its own x: resvg would mix the fonts of neighbouring runs.
    const spans = runs.map(({ family, text, width }) => {
      const span = `<tspan x="${n(at)}" font-family="${family}">${escape(text)}</tspan>`;
      at += (width * size) / 1000;
      return span;
    });
    return `<text y="${n(y)}" font-size="${n(size)}" fill="${fill}"${around} xml:space="preserve">${spans.join('')}</text>`;
  }

  /** The width of words in px. */
  width(words: string, size: number, hand: Hand = 'sans'): number {
    return (sum(this.#runs(words, hand)) * size) / 1000;
  }

  /** The characters that no font has. */
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

  /** A character in the first font of the hand that has it, else in the Han font, else in the plain font. */
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
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number for an SVG document, rounded to tenths. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
