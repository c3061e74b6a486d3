import type { Said } from './book.ts';

const FORBIDDEN = [
  [
    'no-needling',
    /(?:^|[，。、；：\s])(?<words>禁针|禁刺|禁不可[针刺]|不可[针刺]|不宜针|禁针灸)(?=$|[，。、；：\s])/u,
  ],
  [
    'no-moxibustion',
    /(?:^|[，。、；：\s])(?<words>禁灸|禁不可灸|禁不灸|不灸|不可灸|不宜灸|禁针灸)(?=$|[，。、；：\s])/u,
  ],
] as const;

/** What a passage says is not to be done at its point, in plain words that stand alone. */
export function* prohibitionsIn(passage: string): Iterable<Pick<Said, 'about' | 'text'>> {
  for (const [about, pattern] of FORBIDDEN) {
    const { words } = pattern.exec(passage)?.groups ?? {};
    if (words !== undefined) yield { about, text: words };
  }
}
