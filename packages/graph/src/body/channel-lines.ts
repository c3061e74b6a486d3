import type { BodyView } from '../vocabulary/body.ts';
import type { Marks } from './marks.ts';
import { points, type BodyPoint } from './polyline.ts';

/**
 * The order of numbers in which a channel's line goes, where it is not simply from the first to the last. A jump in the
 * numbers (from BL35 to BL36, from KI10 to KI11) has no line: no source says how it runs there. The Stomach channel has two
 * branches from ST5; the Bladder's two lines on the back meet again in BL40.
 */
const RUNS: Readonly<Record<string, readonly (readonly Span[])[]>> = {
  ST: [
    [[1, 8]],
    [
      [5, 5],
      [9, 45],
    ],
  ],
  BL: [
    [[1, 30]],
    [[31, 35]],
    [
      [36, 40],
      [55, 67],
    ],
    [[41, 54]],
  ],
  KI: [[[1, 10]], [[11, 27]]],
  GB: [[[1, 21]], [[22, 44]]],
};

type Span = readonly [from: number, to: number];

/** Where a line bends between two points, so that it follows the head or the buttock. */
const BENDS: Readonly<Partial<Record<BodyView, Readonly<Record<string, readonly BodyPoint[]>>>>> = {
  side: {
    'GB12 GB13': points('-2.75 5.2, -2.2 3, -0.2 1.75, 1.7 1.9'),
    'ST5 ST9': points('1.7 10.3'),
    'GB30 GB31': points('-0.9 42'),
  },
};

/** The stretches of a channel's line that are seen in a view: the places of its points in their order. */
export function channelStretches(
  channel: string,
  numbers: readonly number[],
  marksOf: (code: string) => Marks | undefined,
  view: BodyView,
): BodyPoint[][] {
  const last = Math.max(0, ...numbers);
  const runs = RUNS[channel] ?? [[[1, last]]];
  return runs.flatMap((spans) => stretches(spans.flatMap(inSpan(channel)), marksOf, view));
}

function inSpan(channel: string): (span: Span) => string[] {
  return ([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => `${channel}${from + step}`);
}

function stretches(
  codes: readonly string[],
  marksOf: (code: string) => Marks | undefined,
  view: BodyView,
): BodyPoint[][] {
  const found: BodyPoint[][] = [];
  let open: BodyPoint[] = [];
  codes.forEach((code, index) => {
    const at = marksOf(code)?.[view];
    if (at === undefined) {
      found.push(open);
      open = [];
      return;
    }
    if (open.length > 0) open.push(...(BENDS[view]?.[`${codes[index - 1]} ${code}`] ?? []));
    open.push(at);
  });
  return [...found, open].filter((stretch) => stretch.length > 1);
}
