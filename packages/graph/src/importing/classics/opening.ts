/** The words that open what a point is for; not where they mean something else, as in 主之 and 主客. */
export const OPENS = /^(?:兼|又|并|亦|及|专|能|善)?(?:主疗|主治|主理|治疗|主|治|疗|理)(?![之客法者人])/u;

/**
 * What a sentence begins with or holds that no longer says what a point is for: who says so, how it is needled, a
 * story of its use, medicines, and what is seen when a channel is full or empty.
 */
const TURNS =
  /[曰云]$|[曰云][：、，]?|[予灸壮针刺愈效汤丸散服炷泻补]|^[凡若如今此其盖故按]|^[实虚]则|《|妊娠不可/u;

/** A stretch of an indication, and where it begins. */
export interface Stretch {
  readonly text: string;
  readonly at: number;
}

/**
 * The part of a passage that says what its point is for: from the first sentence that opens with 主, 治 or 疗, without
 * that word, to where it turns to something else.
 */
export function indicationIn(passage: string): Stretch | undefined {
  let from: number | undefined;
  let to = 0;
  for (const { 0: piece, index } of passage.matchAll(/[^，。；：、…\n]+/gu)) {
    const opens = OPENS.exec(piece)?.[0];
    if (from === undefined) {
      if (opens === undefined) continue;
      from = index + opens.length;
    } else if (TURNS.test(piece)) break;
    to = index + piece.length;
  }
  return from === undefined || to <= from ? undefined : { text: passage.slice(from, to), at: from };
}
