import type { Size } from '../scene/area.ts';
import type { Point } from '../scene/point.ts';
import { type Level, rank, word } from '../level/level.ts';
import { flowAcross, type PlacedLane, type PlacedPoint, WIDE as COLUMNS } from '../trace/flow-across.ts';
import type { Leg } from '../trace/lanes.ts';
import type { Band } from '../trace/ribbon.ts';
import { wrapWords } from '../trace/wrap-words.ts';
import type { ChannelView, PointView } from '../trace/channel-view.ts';
import type { Kit } from './draw-backdrop.ts';
import { FOUND_LINE } from '../trace/place-found.ts';
import { contestedMark, ladder, outcomeMark, ruleMark } from './marks.ts';
import { n } from './pen.ts';
import { hue } from './tokens.ts';

/** The smallest zoom at which words can be read where pictures are shown. */
const SMALLEST = 0.68;
const LARGEST = 1.12;
const NAMES = 26;

/** The flow of a trace with as many channels as can be read in an area; the others, of `all`, are counted below. */
export function drawTrace(
  name: string,
  { channels, all }: { readonly channels: readonly ChannelView[]; readonly all: number },
  area: Size,
  kit: Kit,
): string {
  const { pen, color } = kit;
  const most = (area.height - 12) / SMALLEST;
  let shown: readonly ChannelView[] = channels.length === 1 ? channels : channels.map(inBrief);
  while (shown.length > 1 && heightOf(shown) > most) shown = shown.slice(0, -1);
  const flow = layOut(shown);
  const zoom = Math.min(
    LARGEST,
    (area.width - 48) / COLUMNS.width,
    (area.height - 12) / (flow.height + NAMES),
  );
  const left = (area.width - COLUMNS.width * zoom) / 2;
  const rows = wrapWords(name, 19.5, COLUMNS.symptom - 8);
  const middle = flow.symptom.top + flow.symptom.height / 2;
  const hidden = all - shown.length;
  return [
    `<g transform="translate(${n(left)} ${n(Math.max(6, (area.height - (flow.height + NAMES) * zoom) / 2))}) scale(${zoom.toFixed(4)})">`,
    ...rows.map((row, index) =>
      pen.text(row, {
        x: COLUMNS.symptom - 10,
        y: middle + (index - (rows.length - 1) / 2) * 21 + 6,
        size: 17,
        hand: 'serif-bold',
        anchor: 'end',
        fill: color('ink'),
      }),
    ),
    `<rect x="${COLUMNS.symptom}" y="${n(flow.symptom.top)}" width="${COLUMNS.bar}" height="${n(flow.symptom.height)}" rx="2" fill="${color('ink-2')}"/>`,
    ...flow.channels.map((placed, index) => {
      const channel = shown[index]!;
      return [
        ...placed.lanes.map((lane) => drawLane(lane, kit)),
        drawBar(channel, placed, kit),
        ...placed.points.map((point, nth) => drawPoint(point, channel.drawn[nth]!, channel.element, kit)),
        channel.points.length === 0 ? drawNone(placed.top + placed.height / 2, kit) : '',
        channel.points.length > channel.drawn.length
          ? note(
              `${channel.points.length - channel.drawn.length} more points`,
              COLUMNS.point + 14,
              placed.moreY,
              kit,
            )
          : '',
      ].join('');
    }),
    hidden > 0
      ? note(`and ${hidden} more ${hidden === 1 ? 'channel' : 'channels'}`, 0, flow.height - 2, kit)
      : '',
    '</g>',
  ].join('\n');
}

/** A shorter version of a channel, so that more of them have room. */
function inBrief(channel: ChannelView): ChannelView {
  return { ...channel, lanes: channel.lanes.slice(0, 2), drawn: channel.drawn.slice(0, 4) };
}

function layOut(channels: readonly ChannelView[]) {
  return flowAcross(
    channels.map(({ id, lanes, drawn, points }) => ({
      id,
      lanes,
      points: drawn.map(({ id, shares, caption, line }) => ({ id, shares, caption, found: line })),
      more: points.length - drawn.length,
      notes: 0,
    })),
  );
}

function heightOf(channels: readonly ChannelView[]): number {
  return layOut(channels).height + NAMES;
}

interface Placed {
  readonly top: number;
  readonly height: number;
}

function drawBar(channel: ChannelView, { top, height }: Placed, { pen, color }: Kit): string {
  const element = channel.element.replace('element-', '');
  const line = hue(color, element, 'line');
  const paint =
    channel.points.length === 0
      ? `fill="${color('paper')}" stroke="${line}" stroke-width="2"`
      : `fill="${line}"`;
  const right = COLUMNS.channel + COLUMNS.bar;
  return [
    `<rect x="${COLUMNS.channel}" y="${n(top)}" width="${COLUMNS.bar}" height="${n(height)}" rx="2" ${paint}/>`,
    pen.text(channel.han === undefined ? channel.name : `${channel.name} ${channel.han}`, {
      x: right,
      y: top + height + 21,
      size: 15.5,
      hand: 'sans-bold',
      anchor: 'end',
      fill: hue(color, element, 'text'),
      halo: color('paper'),
    }),
  ].join('');
}

function drawLane({ lane, y, legs, box }: PlacedLane, kit: Kit): string {
  const { pen, color } = kit;
  const pale = lane.match === 'BROADER';
  const lines = legs.map(({ line, bands }) =>
    lane.derived
      ? `<path d="${line}" fill="none" stroke="${color('ink-2')}" stroke-width="2.2" stroke-linecap="round" stroke-dasharray="0 5"/>`
      : drawBands(bands, pale, kit),
  );
  const isStop = lane.stop !== undefined;
  const frame = `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" rx="${isStop ? 6 : 13}" fill="${color('panel')}" stroke="${color('rule-2')}"/>`;
  const words = box.lines.map((text, index) => {
    const at = { y: box.y + 18 * index + 17, size: 14, fill: color('ink') } as const;
    if (!isStop) return pen.text(text, { ...at, x: box.x + 44 });
    const rule = text.startsWith('∴ ');
    const middle = box.x + box.width / 2;
    return (
      (rule ? ruleMark({ x: middle - 30, y: at.y }, 14, color) : '') +
      pen.text(text.replace('∴ ', ''), {
        ...at,
        x: middle + (rule ? 8 : 0),
        anchor: 'middle',
        fill: index === 0 ? color('ink-2') : color('ink'),
      })
    );
  });
  const sign = isStop
    ? ''
    : ladder(lane.legs[0].level, { x: box.x + 12, y: y - 6 }, 1, color) +
      (isContested(lane.legs[0]) ? contestedMark({ x: box.x + box.width + 14, y }, 5.5, color) : '');
  return [...lines, frame, ...words, sign].join('');
}

function isContested({ contested }: Leg): boolean {
  return contested;
}

function drawPoint(placed: PlacedPoint, point: PointView, element: string, kit: Kit): string {
  const { pen, color } = kit;
  const hued = element.replace('element-', '');
  const { code, pinyin, name, hanzi } = point.point;
  const edges = placed.bands.flatMap((band) => band.edges);
  const [top, bottom] = [Math.min(...edges), Math.max(...edges)];
  const x = COLUMNS.point + 14;
  const base = placed.nameY;
  const rest = [pinyin ?? name, hanzi].filter((part) => part !== null).join(' ');
  return [
    ...placed.captionLines.map((text, row) => note(text, x, placed.captionY + 18 * row, kit)),
    drawBands(placed.bands, point.match === 'BROADER', kit),
    ...placed.bands.flatMap(({ level, edges: [from, to] }) => pips(level, (from + to) / 2, kit)),
    ...placed.bands.map((band) => laneSign(band, kit)),
    edges.length === 0
      ? ''
      : `<rect x="${COLUMNS.point}" y="${n(top)}" width="5" height="${n(bottom - top)}" fill="${hue(color, hued, 'line')}"/>`,
    pen.text(code, { x, y: base, size: 14.5, hand: 'sans-bold', fill: hue(color, hued, 'text') }),
    pen.text(rest, {
      x: x + pen.width(code, 14.5, 'sans-bold') + 7,
      y: base,
      size: 14.5,
      fill: color('ink'),
    }),
    ...drawFound(placed, { x, y: base + FOUND_LINE }, kit),
  ].join('');
}

/** The sign of what studies found, on their band. */
function laneSign({ level, sign }: Band, { color }: Kit): string {
  if (sign === undefined) return '';
  const at = { x: sign.along, y: sign.across };
  return (
    `<circle cx="${n(at.x)}" cy="${n(at.y)}" r="9" fill="${color('paper')}" stroke="${color(word(level))}" stroke-width="1.2"/>` +
    outcomeMark(sign.result, { x: at.x - 6, y: at.y - 6 }, color)
  );
}

/** What studies of a point found, below its name. */
function drawFound({ found }: PlacedPoint, { x, y }: Point, { pen, color }: Kit): string[] {
  if (found === undefined) return [];
  return [
    ...found.signs.map(({ result, x: by }) => outcomeMark(result, { x: x + by, y: y - 10.5 }, color)),
    ...found.words.map(({ text, x: by, line }) =>
      pen.text(text, { x: x + by, y: y + FOUND_LINE * line, size: 13, fill: color('ink-2') }),
    ),
  ];
}

function pips(level: Level, y: number, { color }: Kit): string[] {
  return Array.from(
    { length: rank(level) },
    (_, pip) =>
      `<path d="M${COLUMNS.point - 8 - 4 * pip} ${n(y - 3.5)}v7" stroke="${color(word(level))}" stroke-width="1.3"/>`,
  );
}

function drawBands(bands: readonly Band[], pale: boolean, { color }: Kit): string {
  return bands
    .map(({ level, shape, threads, sign }) => {
      const tone = color(word(level));
      const isCut = sign !== undefined && sign.fill !== '';
      const fill = `fill="${tone}" fill-opacity="${pale ? 0.3 : 0.6}"`;
      const cut = isCut ? `<path d="${sign.fill}" ${fill}/>` : '';
      const band =
        shape === ''
          ? ''
          : `<path d="${shape}" ${isCut ? `fill="${color('paper')}"` : fill} stroke="${tone}" stroke-width="0.9"/>${cut}`;
      const dashed = threads.map(
        (line) =>
          `<path d="${line}" fill="none" stroke="${tone}" stroke-width="${pale ? 1.1 : 1.5}" stroke-dasharray="6 4"/>`,
      );
      return band + dashed.join('');
    })
    .join('');
}

function drawNone(y: number, kit: Kit): string {
  const right = COLUMNS.channel + COLUMNS.bar;
  return (
    `<path d="M${right + 6} ${n(y)}H${COLUMNS.point - 6}" stroke="${kit.color('rule-2')}" stroke-dasharray="1 6" stroke-linecap="round"/>` +
    note('no source names a point', COLUMNS.point + 14, y + 5, kit)
  );
}

function note(words: string, x: number, y: number, { pen, color }: Kit): string {
  return pen.text(words, { x, y, size: 13.5, fill: color('ink-2') });
}
