import type { FaceCharacters } from './face-characters.ts';

/** A family that the style sheets name, and where its glyphs come from. */
export interface Family {
  readonly name: string;
  readonly file: string;
  readonly text: keyof FaceCharacters;
  /**
   * Fontsource packages, the most fitting first. Google's traditional cut lacks characters that acupoints need
   * (髎, U+9ACE); both families are cuts of Source Han Serif with the same measures, so one fills the other's gaps.
   */
  readonly packages: readonly string[];
}

const TRADITIONAL = '@fontsource-variable/noto-serif-tc';
const SIMPLIFIED = '@fontsource-variable/noto-serif-sc';

export const FAMILIES: readonly Family[] = [
  {
    name: 'Noto Serif TC',
    file: 'noto-serif-tc.woff2',
    text: 'traditional',
    packages: [TRADITIONAL, SIMPLIFIED],
  },
  {
    name: 'Noto Serif SC',
    file: 'noto-serif-sc.woff2',
    text: 'simplified',
    packages: [SIMPLIFIED, TRADITIONAL],
  },
];
