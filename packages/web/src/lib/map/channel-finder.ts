import type { Point } from '../scene/point.ts';
import type { Shape } from '../scene/area.ts';
import { channelCurve, codesPlace, PETALS } from './geometry.ts';
import { localId, type MapModel } from './map-model.ts';
import type { Transform } from '../scene/transform.ts';

/** Units between the middle of a petal's two codes and each of them. */
const APART = 44;

/** The places of the codes of a petal's two channels, outside its tip: yin left of yang. */
export function codePlaces(middle: number, shape: Shape): readonly [Point, Point] {
  const { x, y } = codesPlace({ middle }, shape);
  return [
    { x: x - APART, y },
    { x: x + APART, y },
  ];
}

/** Finds the channel that the pointer is on: on its curve, or on its code outside the tip of the petal. */
export class ChannelFinder {
  readonly #targets: readonly { readonly id: string; readonly points: readonly Point[] }[];

  constructor(map: MapModel, shape: Shape) {
    this.#targets = map.channels.map(({ id, code }) => {
      const petal = PETALS.find(({ yin, yang }) => yin === code || yang === code);
      const codes = petal && codePlaces(petal.middle, shape);
      const points = channelCurve(localId(id), shape);
      return { id, points: codes ? [...points, codes[petal.yin === code ? 0 : 1]] : points };
    });
  }

  /** The id of the channel nearest to a place of the screen, within `reach` pixels. */
  at(x: number, y: number, { scale, x: left, y: top }: Transform, reach: number): string | undefined {
    const [atX, atY] = [(x - left) / scale, (y - top) / scale];
    let [best, least] = [undefined as string | undefined, (reach / scale) ** 2];
    for (const { id, points } of this.#targets)
      for (const point of points) {
        const away = (point.x - atX) ** 2 + (point.y - atY) ** 2;
        if (away <= least) [best, least] = [id, away];
      }
    return best;
  }
}
