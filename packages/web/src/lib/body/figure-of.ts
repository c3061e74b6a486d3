import {
  type BodyPoint,
  type BodyView,
  drawFigure,
  drawn,
  type FigureView,
  marksOf,
} from '@jingluo/graph/body';
import type { BodyModel } from './body-model.ts';

const figures = new WeakMap<BodyModel, readonly FigureView[]>();

/** The views of the body with all that is drawn on it; drawn once for each model. */
export function figureOf(model: BodyModel): readonly FigureView[] {
  const known = figures.get(model);
  if (known !== undefined) return known;
  const figure = drawFigure(
    model.points,
    numberedChannels(model.points.map(({ code }) => code)),
    model.regions.flatMap(({ id, shape }) => (shape === undefined ? [] : [{ id, shape }])),
  );
  figures.set(model, figure);
  return figure;
}

/** The channels of points by their codes: GB1 and GB44 are points of GB. */
export function numberedChannels(codes: readonly string[]) {
  const numbered = codes.flatMap((code) => {
    const [, channel, number] = /^([A-Z]{2})(\d+)$/.exec(code) ?? [];
    return channel === undefined ? [] : [{ channel, number: Number(number) }];
  });
  return [...Map.groupBy(numbered, ({ channel }) => channel)].map(([code, points]) => ({
    code,
    numbers: points.map(({ number }) => number),
  }));
}

/** Where second places are seen that sources leave open, view by view. */
export function openPlaces(
  model: BodyModel,
  view: BodyView,
): { readonly code: string; readonly at: BodyPoint }[] {
  return model.points.flatMap(({ code, others }) =>
    others.flatMap((other) => {
      const at = marksOf(other)[view];
      return at === undefined ? [] : [{ code, at: drawn(at, view) }];
    }),
  );
}

/** The channel of a point by its code; an extra point has none. */
export function channelOf(code: string): string {
  return code.replace(/\d+$/, '');
}

/** The channels whose stations are filled, as on the map. */
const YIN = new Set(['LU', 'SP', 'HT', 'KI', 'PC', 'LR', 'CV']);

/** Whether a channel is one of the yin channels. */
export function isYin(channel: string): boolean {
  return YIN.has(channel);
}
