import { WEIGHTS } from './cut-font.ts';
import { formatUnicodeRange } from './unicode-range.ts';

/** A font file as a style sheet offers it. */
export interface Face {
  readonly family: string;
  /** Its name, in the folder of the sheet. */
  readonly file: string;
  readonly characters: readonly string[];
}

/** A style sheet of the faces. A browser fetches a file only where the page has one of its characters. */
export function faceSheet(faces: readonly Face[]): string {
  return faces.map(faceRule).join('\n');
}

function faceRule({ family, file, characters }: Face): string {
  return `@font-face {
  font-family: '${family}';
  font-style: normal;
  font-display: swap;
  font-weight: ${WEIGHTS.min} ${WEIGHTS.max};
  src: url('./${file}') format('woff2');
  unicode-range: ${formatUnicodeRange(characters.map((character) => character.codePointAt(0)!))};
}
`;
}
