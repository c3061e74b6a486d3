import { expect, test } from 'vitest';
import { drawFigure } from '../body/figure.ts';
import { eachMark, marksOf, type Marks } from '../body/marks.ts';
import { distanceOutside } from '../body/polyline.ts';
import { regionOutline } from '../body/region-outline.ts';
import { distanceFromFigure } from '../body/silhouette.ts';
import { BELOW, BESIDE, BETWEEN, LEVEL } from '../body/standard-notes.fixture.ts';
import type { ChartPlace, RegionShape } from '../data/body-schema.ts';
import { shippedSnapshot } from '../read/shipped.ts';
import { localId } from '../text/label.ts';

const { entities, claims } = shippedSnapshot();
const points = entities.rows.filter(({ kind }) => kind === 'acupoint');
const regions = entities.rows.filter(({ kind }) => kind === 'region');
const places = new Map(
  points.flatMap(({ id, place }) => (place === undefined ? [] : [[localId(id), place.position] as const])),
);
const drawn = regions.filter(({ shape }) => shape !== undefined);

/** Regions without an outline, and why: they lie inside, cover the whole, or no view shows them. */
const NOT_DRAWN = [
  'anus',
  'arm-from-shoulder-to-fingers',
  'blood',
  'bones',
  'connective-tissue',
  'head-and-neck',
  'leg-from-hip-to-toes',
  'marrow',
  'muscles',
  'perineum',
  'sciatic-nerve',
  'skin',
  'teeth',
  'tendons',
  'tissues',
  'tongue',
  'trunk',
  'vessels',
];

test('every point of a channel has one place, and the extra points have none', () => {
  const isOfChannel = ({ id }: { readonly id: string }) => /^acupoint:[A-Z]{2}\d+$/.test(id);
  expect(
    points.filter((point) => isOfChannel(point) !== (point.place !== undefined)).map(({ id }) => id),
  ).toEqual([]);
  expect(places.size).toBe(361);
});

test('every point is seen somewhere, and all marks lie on the figure but that of GV1, at the tip of the coccyx', () => {
  const marks = [...places].flatMap(([code, place]) =>
    eachMark(marksOf(place)).map((mark) => ({ code, ...mark })),
  );
  expect(marks.filter(({ at, view }) => distanceFromFigure(at, view) > 0.1).map(({ code }) => code)).toEqual([
    'GV1',
  ]);
  expect(new Set(marks.map(({ code }) => code)).size).toBe(361);
  expect(marks).toHaveLength(596);
});

test('points lie to each other as the notes of the standard say', () => {
  const wrong = [...below(), ...beside(), ...level(), ...between()].filter(({ off, most }) => off > most);
  expect(wrong).toEqual([]);
  expect(below().length + beside().length + level().length + between().length).toBe(75);
});

test('a point that lies between landmarks names them, and lies at its part of a straight line', () => {
  const between = points.flatMap(({ id, place: own }) =>
    own?.by === 'between' ? [{ code: localId(id), ...own }] : [],
  );
  expect(between.filter(({ line }) => line === undefined).map(({ code }) => code)).toEqual([]);
  const off = between.flatMap(({ code, position, line }) => {
    if (line === undefined || line.curved === true) return [];
    const [from, to] = [line.from, line.to].map((end) => marksOf(typeof end === 'string' ? place(end) : end));
    const distances = eachMark(marksOf(position)).flatMap(({ view, at }) => {
      const [a, b] = [from![view], to![view]];
      if (a === undefined || b === undefined) return [];
      const on = (axis: 0 | 1) => a[axis] + (b[axis] - a[axis]) * line.part;
      return [Math.hypot(at[0] - on(0), at[1] - on(1))];
    });
    const [best = Infinity] = distances.sort((one, other) => one - other);
    return best <= 0.6 ? [] : [`${code} ${best.toFixed(2)}`];
  });
  expect(off).toEqual([]);
});

test('a point lies in the regions where the standard says it lies', () => {
  const far = points.flatMap(({ id }) => {
    const position = places.get(localId(id));
    if (position === undefined) return [];
    const said = claims
      .from(id, 'located-in')
      .filter(({ evidence }) => evidence.some(({ citation }) => citation === 'citation:who-2008'));
    return said.flatMap(({ object }) => {
      const shape = entities.get(object)?.shape;
      const outside = shape && distanceFromRegion(marksOf(position), shape);
      return outside === undefined || outside <= 0.6 ? [] : [`${localId(id)} ${localId(object)}`];
    });
  });
  // The standard's scapular region is wider than the blade itself.
  expect(far).toEqual(['TE15 shoulder-blade']);
});

test('every region has an outline or stands among those that are not drawn', () => {
  const without = regions.filter(({ shape }) => shape === undefined).map(({ id }) => localId(id));
  expect(without.sort()).toEqual(NOT_DRAWN);
  const views = drawFigure(
    [],
    [],
    drawn.map(({ id, shape }) => ({ id, shape: shape! })),
  );
  const seen = new Set(views.flatMap(({ regions: shown }) => shown.map(({ region }) => region)));
  expect([...seen].sort()).toEqual(drawn.map(({ id }) => id).sort());
});

/** How far outside the outline of a region a point lies, in the view where it is nearest. */
function distanceFromRegion(marks: Marks, shape: RegionShape): number {
  return Math.min(
    ...eachMark(marks).flatMap(({ view, at }) => {
      const outline = regionOutline(shape, view);
      return outline === undefined ? [] : [distanceOutside(at, outline)];
    }),
  );
}

interface Checked {
  readonly relation: string;
  readonly off: number;
  readonly most: number;
}

const written = (list: string) =>
  list.split(', ').map((relation) => ({ relation, words: relation.split(' ') }));
const place = (code: string): ChartPlace => places.get(code)!;

/** How far along the body or limb a point lies. */
function along(code: string): number {
  const at = place(code);
  if (at.chart === 'arm') return at.along;
  if (at.chart === 'scalp') return marksOf(at).side![1];
  return 'y' in at ? at.y : NaN;
}

function below(): Checked[] {
  return written(BELOW).map(({ relation, words: [point, cun, from] }) => ({
    relation,
    off: Math.abs(along(point!) - along(from!) - Number(cun)),
    most: 0.25,
  }));
}

function beside(): Checked[] {
  const out = (code: string): number => (place(code) as { readonly x: number }).x;
  return written(BESIDE).map(({ relation, words: [point, cun, from] }) => ({
    relation,
    off: Math.abs(out(point!) - out(from!) - Number(cun)),
    most: 0.25,
  }));
}

function level(): Checked[] {
  return written(LEVEL).map(({ relation, words: [point, other] }) => ({
    relation,
    off: Math.abs(along(point!) - along(other!)),
    most: 0.35,
  }));
}

function between(): Checked[] {
  const fraction = (part: string) =>
    part
      .split('/')
      .map(Number)
      .reduce((above, under) => above / under);
  return written(BETWEEN).map(({ relation, words: [point, part, one, other, on] }) => {
    const [low, high] = [along(one!), along(other!)].sort((a, b) => a - b);
    return {
      relation,
      off: Math.abs(along(point!) - Number(on) - (low! + (high! - low!) * fraction(part!))),
      most: 0.35,
    };
  });
}
