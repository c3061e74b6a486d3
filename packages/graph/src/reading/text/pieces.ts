import type { Span } from '../model.ts';

/** The most characters that are looked at together. What goes on longer without a stop is a table or no text. */
const MOST_CHARACTERS = 1000;

/**
 * A span of a text in pieces that are not too long, cut at a space or mark, without space at their beginnings. The time that a
 * sentence takes grows faster than its length.
 */
export function* inPieces(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > MOST_CHARACTERS) {
    const piece = text.slice(from, from + MOST_CHARACTERS);
    const last = Math.max(
      piece.lastIndexOf(' '),
      piece.lastIndexOf('；'),
      piece.lastIndexOf('，'),
      piece.lastIndexOf('、'),
    );
    const isPair = /[\ud800-\udbff]$/.test(piece);
    const to = from + (last > 0 ? last + 1 : piece.length - (isPair ? 1 : 0));
    const written = text.slice(from, to).trimEnd().length;
    if (written > 0) yield { start: from, end: from + written };
    from = to;
    while (from < end && /\s/.test(text[from]!)) from += 1;
  }
  if (end > from) yield { start: from, end };
}
