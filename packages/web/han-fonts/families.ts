import type { FaceCharacters } from './face-characters.ts';

/** A family of Han characters that the style sheets name, and where its glyphs come from. */
export interface HanFamily {
  readonly name: string;
  readonly file: string;
  readonly text: keyof FaceCharacters;
  /**
   * Fontsource packages, the most fitting first. Google's traditional cut lacks characters that acupoints need
   * (髎, U+9ACE); all are cuts of Source Han Serif with the same measures, so one fills the other's gaps. The Japanese cut
   * has characters of old books that both Chinese ones lack (胻, 聤).
   */
  readonly packages: readonly string[];
}

const TRADITIONAL = '@fontsource-variable/noto-serif-tc';
const SIMPLIFIED = '@fontsource-variable/noto-serif-sc';
const JAPANESE = '@fontsource-variable/noto-serif-jp';

export const HAN_FAMILIES: readonly HanFamily[] = [
  {
    name: 'Noto Serif TC',
    file: 'noto-serif-tc',
    text: 'traditional',
    packages: [TRADITIONAL, SIMPLIFIED, JAPANESE],
  },
  {
    name: 'Noto Serif SC',
    file: 'noto-serif-sc',
    text: 'simplified',
    packages: [SIMPLIFIED, TRADITIONAL, JAPANESE],
  },
];

/** The weights of Han on the site: names are set in the one, discs and headings in the other; both at once are rare. */
export const HAN_WEIGHTS = [
  { weight: 400, asked: '400 500' },
  { weight: 600, asked: '600 700' },
] as const;

/** The packages that draw signs (◐, ∴, arrows), which the Latin ones lack. */
export const SIGN_PACKAGES: readonly string[] = [TRADITIONAL, SIMPLIFIED, JAPANESE];

/**
 * Every Latin rule says the same: a browser takes from a family only the files of one range of weights, so what is cut and
 * what is whole must not differ in it.
 */
export const LATIN_WEIGHTS = '400 700';

/** One style of a Latin family, and the weights in which the site uses it. */
export interface LatinFace {
  /** Ours: that of the font is reserved for the font as it was made (see font-names.ts). */
  readonly name: string;
  readonly file: string;
  readonly package: string;
  /** Its style sheet in the package. */
  readonly sheet: string;
  readonly style: 'normal' | 'italic';
  /** One weight, or those between two. */
  readonly wght: number | { readonly min: number; readonly max: number; readonly default: number };
  /** Whether it is set beside signs. */
  readonly signs: boolean;
}

export const LATIN_FACES: readonly LatinFace[] = [
  {
    name: 'Jingluo Sans',
    file: 'source-sans-3',
    package: '@fontsource-variable/source-sans-3',
    sheet: 'wght.css',
    style: 'normal',
    wght: { min: 400, max: 700, default: 400 },
    signs: true,
  },
  {
    name: 'Jingluo Serif',
    file: 'source-serif-4',
    package: '@fontsource-variable/source-serif-4',
    sheet: 'wght.css',
    style: 'normal',
    wght: 600,
    signs: true,
  },
  {
    name: 'Jingluo Serif',
    file: 'source-serif-4-italic',
    package: '@fontsource-variable/source-serif-4',
    sheet: 'wght-italic.css',
    style: 'italic',
    wght: 500,
    signs: false,
  },
];
