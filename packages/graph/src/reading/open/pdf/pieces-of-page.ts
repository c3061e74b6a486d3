import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Piece } from './line.ts';

/** The text of a page, piece by piece as the file has it. Text that is turned is left out: it is no part of the running text. */
export async function piecesOfPage(page: PDFPageProxy): Promise<Piece[]> {
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [ia, ib, ic, id, x, y] = item.transform as [number, number, number, number, number, number];
    const direction = [a * ia + c * ib, b * ia + d * ib] as const;
    const isTurned = Math.abs(direction[1]) > Math.abs(direction[0]) * 0.2 || direction[0] < 0;
    const size = Math.hypot(a * ic + c * id, b * ic + d * id);
    if (isTurned || !(size > 0)) return [];
    const left = a * x + c * y + e;
    return [
      {
        text: item.str,
        left,
        right: left + item.width * Math.hypot(a, b),
        baseline: b * x + d * y + f,
        size,
      },
    ];
  });
}
