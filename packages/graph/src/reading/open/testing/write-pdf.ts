/** A text at a place of a page, in points from its lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfParts {
  readonly pages: readonly (readonly PlacedText[])[];
  /** Further entries of the catalog, of each page, and of the trailer. */
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** The children of the root of the tree of pages, instead of the pages. */
  readonly kids?: string;
  readonly count?: number;
  /** Further objects; the first has the number 4. */
  readonly objects?: readonly string[];
  readonly title?: string;
}

/** A PDF with text in Courier, as small as one can be. */
export function writePdf(parts: PdfParts): Uint8Array {
  const { pages, objects = [] } = parts;
  const firstPage = 4 + objects.length;
  const kids = parts.kids ?? pages.map((_, place) => `${firstPage + 2 * place} 0 R`).join(' ');
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${parts.count ?? pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...objects,
    ...pages.flatMap((texts, place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${firstPage + 2 * place + 1} 0 R ${parts.page ?? ''} >>`,
      stream(texts.map(shown).join('\n')),
    ]),
  ];
  const info = parts.title === undefined ? '' : `/Info << /Title (${escaped(parts.title)}) >>`;
  return assembled(all, `${info} ${parts.trailer ?? ''}`);
}

function shown({ text, x, y, size = 10 }: PlacedText): string {
  return `BT /F ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
}

export function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, String.raw`\$&`);
}

function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** Lines below each other, broken between words at a width in letters; the last line may be short. */
export function setLines(
  paragraph: string,
  { x, y, letters, size = 10 }: { x: number; y: number; letters: number; size?: number },
): PlacedText[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((text, place) => ({ text, x, y: y - place * size * 1.2, size }));
}
