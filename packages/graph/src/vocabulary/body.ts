/* The words of the drawn body. They stand apart from the schema of its files, which a browser does not need. */

/** The parts of the body that have numbers of their own. */
export const CHARTS = ['trunk', 'flank', 'arm', 'leg', 'foot', 'hand', 'head', 'scalp'] as const;

/**
 * How a place came from the words of the source: `numbers` gave all of it; `part`, one number of it; `between`, it lies at
 * a part of a line between two landmarks that were read by hand; `hand`, all was read from words.
 */
export const PLACED_BY = ['numbers', 'part', 'between', 'hand'] as const;

/** The views of the body; positions are projected into them. */
export const BODY_VIEWS = ['front', 'side', 'back', 'inner', 'sole'] as const;

/** Whether both halves of the body are seen in a view. */
export function hasTwoHalves(view: BodyView): boolean {
  return view === 'front' || view === 'back';
}

export type Chart = (typeof CHARTS)[number];
export type PlacedBy = (typeof PLACED_BY)[number];
export type BodyView = (typeof BODY_VIEWS)[number];
