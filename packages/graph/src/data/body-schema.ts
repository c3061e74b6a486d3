import { z } from 'zod';
import { BODY_VIEWS, type Chart, CHARTS, PLACED_BY } from '../vocabulary/body.ts';

/* The shape of the files in `body/`: where points and regions are drawn. data/README.md describes the same for readers. */

const text = z.string().trim().min(1, 'is empty: write it or leave the field out');
const cun = z.number().min(-60).max(80);
const degrees = z.number().min(0).max(360);

/** In which views alone a place is seen, where the others would show it on the wrong side of what hides it. */
const views = z.array(z.enum(BODY_VIEWS)).min(1).optional();

/** The places of a chart: see `CHARTS`. */
const CHART_FIELDS = {
  trunk: { side: z.enum(['front', 'back']), x: cun, y: cun },
  flank: { around: degrees, y: cun },
  arm: { along: cun, around: degrees },
  leg: { y: cun, around: degrees },
  foot: { out: cun, heel: cun, up: cun },
  hand: { face: z.enum(['palm', 'back', 'both']), radial: cun, distal: cun },
  head: { x: cun, y: cun, z: cun },
  scalp: { along: cun, across: cun },
} as const satisfies Readonly<Record<Chart, unknown>>;

/** A place in one of the charts, with fields that stand beside its numbers. */
function placeIn<Name extends Chart, Fields extends z.core.$ZodLooseShape>(chart: Name, fields: Fields) {
  return z.strictObject({ chart: z.literal(chart), ...CHART_FIELDS[chart], views, ...fields });
}

const ofAlternative = { locator: text.optional(), note: text.optional() };

/** A second place that the source leaves open, or that it had at another time. */
const alternativeSchema = z.discriminatedUnion('chart', [
  placeIn('trunk', ofAlternative),
  placeIn('flank', ofAlternative),
  placeIn('arm', ofAlternative),
  placeIn('leg', ofAlternative),
  placeIn('foot', ofAlternative),
  placeIn('hand', ofAlternative),
  placeIn('head', ofAlternative),
  placeIn('scalp', ofAlternative),
]);

const ofLandmark = { name: text };

/** A landmark of the body that is no point, by its name and place. */
const landmarkSchema = z.discriminatedUnion('chart', [
  placeIn('trunk', ofLandmark),
  placeIn('flank', ofLandmark),
  placeIn('arm', ofLandmark),
  placeIn('leg', ofLandmark),
  placeIn('foot', ofLandmark),
  placeIn('hand', ofLandmark),
  placeIn('head', ofLandmark),
  placeIn('scalp', ofLandmark),
]);

/** An end of a line: the code of a point, or a landmark. */
const lineEnd = z.union([text, landmarkSchema]);

/** The line on which a source puts a point, and at which part of the way. */
const lineSchema = z.strictObject({
  from: lineEnd,
  to: lineEnd,
  part: z.number().gt(0).lt(1),
  curved: z.literal(true).optional(),
});

const ofPoint = {
  by: z.enum(PLACED_BY),
  locator: text,
  /** Where one point has another source than its file. */
  citation: text.optional(),
  via: text.optional(),
  note: text.optional(),
  alternatives: z.array(alternativeSchema).min(1).optional(),
  line: lineSchema.optional(),
};

/** The shape of a point's place in each chart. */
export const POINT_PLACE_SCHEMAS = {
  trunk: placeIn('trunk', ofPoint),
  flank: placeIn('flank', ofPoint),
  arm: placeIn('arm', ofPoint),
  leg: placeIn('leg', ofPoint),
  foot: placeIn('foot', ofPoint),
  hand: placeIn('hand', ofPoint),
  head: placeIn('head', ofPoint),
  scalp: placeIn('scalp', ofPoint),
} as const;

/** What every place has, whatever its chart. */
export const anyChartSchema = z.looseObject({ chart: z.enum(CHARTS) });

export const placesFileSchema = z.strictObject({
  citation: text,
  via: text.optional(),
  places: z.record(z.string(), z.unknown()),
});

const point = z.tuple([cun, cun]);
const span = z.tuple([cun, cun]);
/** From -1, the inner edge of a limb, to 1, the outer one. */
const across = z.tuple([z.number().min(-2).max(2), z.number().min(-2).max(2)]);

/** An outline in one view: a figure of its own, or a part of a limb as its edges run. */
const outlineSchema = z
  .strictObject({
    polygon: z.array(point).min(3).optional(),
    ellipse: z.tuple([cun, cun, z.number().positive(), z.number().positive()]).optional(),
    arm: z.strictObject({ from: cun, to: cun, across: across.optional() }).optional(),
    leg: z
      .strictObject({ from: cun, to: cun, across: across.optional(), rounded: z.literal(true).optional() })
      .optional(),
    hand: z.array(point).min(3).optional(),
    foot: z.strictObject({ out: span, heel: span }).optional(),
  })
  .refine((outline) => Object.values(outline).filter((part) => part !== undefined).length === 1, {
    message: 'must be one outline: polygon, ellipse, arm, leg, hand or foot',
  });

export const regionShapeSchema = z
  .strictObject({
    /** Whether it lies on the midline: another is drawn on both halves. */
    median: z.literal(true).optional(),
    front: outlineSchema.optional(),
    side: outlineSchema.optional(),
    back: outlineSchema.optional(),
    inner: outlineSchema.optional(),
    sole: outlineSchema.optional(),
  })
  .refine((shape) => BODY_VIEWS.some((view) => shape[view] !== undefined), {
    message: `has no outline: write one for at least one view (${BODY_VIEWS.join(', ')})`,
  });

export type PointPlaceFields = z.infer<(typeof POINT_PLACE_SCHEMAS)[Chart]>;
export type AlternativePlace = z.infer<typeof alternativeSchema>;
/** The numbers of a place in one of the charts of the body. */
export type ChartPlace = AlternativePlace extends infer Place
  ? Place extends unknown
    ? Omit<Place, 'locator' | 'note'>
    : never
  : never;

export type PointLine = z.infer<typeof lineSchema>;
export type RegionShape = z.infer<typeof regionShapeSchema>;
export type Outline = z.infer<typeof outlineSchema>;
