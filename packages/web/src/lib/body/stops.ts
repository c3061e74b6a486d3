import type { BodyView } from '@jingluo/graph/body';

/** What is seen of a view: left, top, width and height in cun, as it is drawn. */
export interface SeenView {
  readonly view: BodyView;
  readonly seen: readonly [left: number, top: number, width: number, height: number];
  readonly caption: string;
  /** How much larger than its column it is drawn. */
  readonly scale?: number;
}

/** The four named stops: the whole, and where much lies in little room. */
export const STOPS = ['whole', 'head', 'hand', 'foot'] as const;
export type Stop = (typeof STOPS)[number];

export const STOP_NAMES: Readonly<Record<Stop, string>> = {
  whole: 'Whole body',
  head: 'Head',
  hand: 'Hand',
  foot: 'Foot',
};

/** The views of each stop in columns. All columns have one scale. */
export const LAYOUTS: Readonly<Record<Stop, readonly (readonly SeenView[])[]>> = {
  whole: [
    [{ view: 'front', seen: [-19, -1, 38, 78.5], caption: 'Front' }],
    [{ view: 'side', seen: [-9.5, -1, 15, 78.5], caption: 'Left side' }],
    [{ view: 'back', seen: [-19, -1, 38, 78.5], caption: 'Back' }],
    [
      { view: 'sole', seen: [-3.2, -1, 6.4, 12.6], caption: 'Sole', scale: 1.25 },
      { view: 'inner', seen: [-9.5, 36.5, 15, 41], caption: 'Inner side of the leg' },
    ],
  ],
  head: [
    [{ view: 'front', seen: [-4.4, -0.8, 8.8, 14.4], caption: 'Front' }],
    [{ view: 'side', seen: [-5.2, -0.8, 10.2, 14.4], caption: 'Left side' }],
    [{ view: 'back', seen: [-4.4, -0.8, 8.8, 14.4], caption: 'Back' }],
  ],
  hand: [
    [{ view: 'front', seen: [10, 36, 10.4, 12.6], caption: 'Palm of the left hand' }],
    [{ view: 'back', seen: [-20.4, 36, 10.4, 12.6], caption: 'Back of the left hand' }],
  ],
  foot: [
    [
      { view: 'front', seen: [0.8, 69, 5.6, 8.2], caption: 'Front' },
      { view: 'back', seen: [-6.2, 69, 5.6, 7], caption: 'Back' },
    ],
    [
      { view: 'side', seen: [-9.2, 69, 13, 6.8], caption: 'Outer side' },
      { view: 'inner', seen: [-9.2, 69, 13, 6.8], caption: 'Inner side' },
    ],
    [{ view: 'sole', seen: [-2.6, -0.6, 5.2, 12.2], caption: 'Sole' }],
  ],
};

/** A phone shows the whole in two halves. */
export const HALVES = ['front', 'back'] as const;
export type Half = (typeof HALVES)[number];

export const HALF_NAMES: Readonly<Record<Half, string>> = {
  front: 'Front, side',
  back: 'Back, inner leg',
};

/** In which half of the whole a view stands. */
export function halfOf(view: BodyView): Half {
  return view === 'front' || view === 'side' ? 'front' : 'back';
}
