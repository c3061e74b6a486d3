import { formatUnicodeRange } from './unicode-range.ts';

/** A font file as a style sheet offers it. */
export interface Face {
  readonly family: string;
  /** Its name, in the folder of the sheet. */
  readonly file: string;
  readonly style: 'normal' | 'italic';
  /** A weight, or the least and the most. */
  readonly weight: string;
  readonly codePoints: Iterable<number>;
}

/** A style sheet of the faces. A browser fetches a file only where the page has one of its characters. */
export function faceSheet(faces: readonly Face[]): string {
  return faces.map(faceRule).join('\n');
}

function faceRule({ family, file, style, weight, codePoints }: Face): string {
  return `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-display: swap;
  font-weight: ${weight};
  src: url('./${file}') format('woff2');
  unicode-range: ${formatUnicodeRange(codePoints)};
}
`;
}
