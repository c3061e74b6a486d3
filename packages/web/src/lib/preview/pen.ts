/** How words are written in a picture. */
export type Hand = 'sans' | 'sans-bold' | 'serif-bold' | 'serif-italic' | 'han';

/** A font as far as a picture needs to know it: what it is called, and what it draws. */
export interface Face {
  readonly family: string;
  readonly hand: Hand;
  readonly runs: readonly (readonly [number, number])[];
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

/** Writes words into an SVG document in fonts of which each draws only some characters. */
export class Pen {
  readonly #faces: readonly Face[];
  readonly #known = new Map<string, string | undefined>();

  constructor(faces: readonly Face[]) {
    this.#faces = faces;
  }

  /** Words as one `text` element. Characters that no font draws are left out: a box says nothing. */
  text(words: string, { x, y, size, fill, hand = 'sans', anchor = 'start', halo }: Written): string {
    const around =
      halo === undefined
        ? ''
        : ` stroke="${halo}" stroke-width="${n(size / 4)}" stroke-linejoin="round" paint-order="stroke"`;
    const from = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
    return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${fill}"${from}${around}>${this.runs(words, hand)}</text>`;
  }

  /** Words as `tspan` elements, one for each stretch in one font. */
  runs(words: string, hand: Hand): string {
    const runs: { family: string; text: string }[] = [];
    for (const letter of words.normalize('NFC')) {
      const last = runs.at(-1);
      const family = letter === ' ' && last ? last.family : this.#familyOf(letter, hand);
      if (family === undefined) continue;
      if (last?.family === family) last.text += letter;
      else runs.push({ family, text: letter });
    }
    return runs
      .map(
        ({ family, text }) => `<tspan font-family="${family}" xml:space="preserve">${escape(text)}</tspan>`,
      )
      .join('');
  }

  /** The first font of the hand that draws a letter, else one for Han, else one of the plain hand. */
  #familyOf(letter: string, hand: Hand): string | undefined {
    const key = `${hand}${letter}`;
    if (!this.#known.has(key)) {
      const code = letter.codePointAt(0)!;
      const draws = ({ runs }: Face) => runs.some(([first, last]) => first <= code && code <= last);
      const found = [hand, 'han', 'sans'].flatMap((one) => this.#faces.filter((face) => face.hand === one));
      this.#known.set(key, found.find(draws)?.family);
    }
    return this.#known.get(key);
  }
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A number as it is written in a document: tenths are enough. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
