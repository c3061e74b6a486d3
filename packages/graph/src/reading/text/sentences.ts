import type { Span } from '../model.ts';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What ends a piece that the next one belongs to: `et al.`, `e.g.`, `St. 36`, and the letter of a given name. */
const ABBREVIATED =
  /(?:^|[\s(（[])(?:e\.g|i\.e|et al|al|vs|cf|ca|approx|no|nos|fig|figs|vol|ed|eds|st|dr|prof|mr|mrs|ms|pp|p|ref|refs|incl|esp|\p{Lu})\.\s*$/iu;

/** A full stop that is glued to the next sentence, `word.Next`, and stops of Chinese. */
const GLUED = /(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll})|(?<=[。！？][”’」』）)]?)(?![”’」』）)。！？])/gu;

/** A number or bullet before an item of a list. */
const BULLET =
  /^\s*(?:[-*+•·●○▪◦‣–—]\s+|\(?\d{1,2}[.)、．）]\s*|[（(][一二三四五六七八九十\d]{1,3}[）)]\s*|[一二三四五六七八九十]{1,3}、|[①-⑳]\s*)/u;

/** The length of the bullet or number at the beginning of a paragraph; 0 without one. */
export function bulletLength(text: string): number {
  return BULLET.exec(text.slice(0, 24))?.[0].length ?? 0;
}

/** The sentences of a paragraph, without the space around them and without its bullet. */
export function sentencesOf(text: string): Span[] {
  const bullet = bulletLength(text);
  // A line break inside a paragraph is where its file broke the line.
  const flat = text.slice(bullet).replace(/[\n\r\u2028\u2029\u0085\v\f]/g, ' ');
  const spans: Span[] = [];
  let open: number | undefined;
  for (const { segment, index } of SEGMENTER.segment(flat)) {
    let from = index;
    for (const cut of cutsIn(segment)) {
      add(open ?? from, index + cut);
      open = undefined;
      from = index + cut;
    }
    const end = index + segment.length;
    if (ABBREVIATED.test(flat.slice(Math.max(open ?? from, end - 16), end)) && end < flat.length)
      open ??= from;
    else {
      add(open ?? from, end);
      open = undefined;
    }
  }
  return spans;

  function add(from: number, to: number): void {
    const piece = flat.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (end > start) spans.push({ start: bullet + start, end: bullet + end });
  }
}

/** What `GLUED` needs: most sentences have no stop but the last. */
const MAY_BE_GLUED = /[.!?]\S|[。！？]/;

function cutsIn(segment: string): number[] {
  if (!MAY_BE_GLUED.test(segment)) return [];
  return Array.from(segment.matchAll(GLUED), ({ index }) => index).filter((cut) => cut < segment.length);
}
