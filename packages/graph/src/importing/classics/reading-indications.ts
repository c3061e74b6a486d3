import { OPENS, type Stretch } from './opening.ts';

/** What only a point's technique, place, source or a story of its use begins with: indications end there. */
const CLOSES = new RegExp(
  [
    '^(?:[可宜]?[针灸刺炙](?!疮)|日灸|[不未](?:[可宜]|[可宜]多)?[针刺灸]|禁|忌|慎|炷|令|得气|取|针下|停针',
    '|[若如](?:[针灸刺炙]|不|患|是|频|数|未)|凡[针灸刺此用]|先[针刺灸取补泻]|[留泻补][一二三四五六七八九十之]',
    '|此|其|在|去|以|用|依|今|予|又云|亦云|一云|一名|又名|或云|《|与|为|穴|上件',
    '|铜人|明堂|素问|甲乙|千金|甄权|资生|岐伯|秦承祖|孙真人|孙思邈|王氏|张仲文|山眺经)',
  ].join(''),
);

/** The pieces of a text between its marks and line ends, with the marks left out. */
function* pieces(text: string): Iterable<Stretch> {
  for (const { 0: piece, index } of text.matchAll(/[^，。、；：\s…]+/gu)) yield { text: piece, at: index };
}

/**
 * The stretches of a point's passage that say what the point is for: from 主, 治 or 疗 to where the passage goes on
 * to technique, place or source. The verb is left out.
 */
export function* indicationsOf(passage: string): Iterable<Stretch> {
  let from: number | undefined;
  let to = 0;
  const stretch = () =>
    from === undefined || from >= to ? [] : [{ text: passage.slice(from, to), at: from }];
  for (const piece of pieces(passage)) {
    const verb = OPENS.exec(piece.text)?.[0];
    if (verb === undefined && CLOSES.test(piece.text)) {
      yield* stretch();
      from = undefined;
    } else if (verb !== undefined) {
      yield* stretch();
      from = piece.at + verb.length;
    }
    to = piece.at + piece.text.length;
  }
  yield* stretch();
}
