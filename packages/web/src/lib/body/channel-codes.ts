import type { FigureView } from '@jingluo/graph/body';
import { channelOf } from './figure-of.ts';
import { edgeAt, type CodeSide, type PlacedCode } from './place-codes.ts';

/** Beside which point of a channel its code stands in each view, and on which side: where nothing else is. */
const BESIDE: Readonly<Partial<Record<FigureView['view'], Readonly<Record<string, CodeSide>>>>> = {
  front: {
    LU5: 'right',
    LI14: 'right',
    PC9: 'below',
    HT9: 'left',
    ST32: 'left',
    SP10: 'left',
    GB32: 'right',
    CV17: 'left',
    KI24: 'right',
    ST16: 'right',
    SP19: 'above',
  },
  side: { GB32: 'right', ST33: 'left', BL58: 'right', CV12: 'left', GV6: 'right' },
  back: {
    LI6: 'left',
    TE1: 'below',
    SI1: 'right',
    LI1: 'left',
    BL37: 'right',
    GV7: 'right',
    BL20: 'left',
    GB32: 'left',
    LR9: 'right',
  },
  inner: { SP11: 'left', LR9: 'right', KI9: 'right' },
};

/** The codes of channels beside their lines, once in each view. */
export function channelCodes({ view, stations }: FigureView, scale: number): PlacedCode[] {
  return stations.flatMap(({ code, at }): PlacedCode[] => {
    const side = BESIDE[view]?.[code];
    return side === undefined ? [] : [{ code: channelOf(code), at: edgeAt(at, side, 7 / scale), side }];
  });
}
