import { shapeOf, type Size } from '../scene/area.ts';
import { dotsByLook } from '../drawing/dots.ts';
import { linePath, lineWidth } from '../drawing/line-path.ts';
import { type CaptionSize, captionSize, claimWords } from '../scene/caption-size.ts';
import { cornerOf, fitCaptions } from '../drawing/fit-captions.ts';
import type { Point } from '../scene/point.ts';
import type { Scene, SceneCaption, SceneLine, SceneNode } from '../scene/scene.ts';
import { homeTransform, isBrief, toScreen, type Transform } from '../scene/transform.ts';
import { rank, word } from '../level/level.ts';
import type { MapModel } from '../map/map-model.ts';
import { drawBackdrop, type Kit } from './draw-backdrop.ts';
import { cautionMark, contestedMark, ladder, outcomeMark, ruleMark } from './marks.ts';
import { n } from './pen.ts';
import { hue } from './tokens.ts';

interface Drawn {
  readonly scene: Scene;
  readonly map: MapModel;
  readonly size: Size;
  /** The thing in focus, if there is one. */
  readonly focus: string | undefined;
}

/** The explorer's drawing as it first looks in an area of this size. */
export function drawScene({ scene, map, size, focus }: Drawn, kit: Kit): string {
  const transform = homeTransform(scene, size);
  const shape = shapeOf(size);
  return [
    scene.backdrop === 'none'
      ? ''
      : drawBackdrop({ map, shape, transform, pale: scene.backdrop === 'pale' }, kit),
    ...scene.lines.map((line) => drawLine(line, transform, kit)),
    ...drawNodes(scene.nodes, transform, kit),
    ...scene.nodes.map((node) => characterOn(node, node.id === focus, transform, kit)),
    ...drawCaptions(scene.captions, transform, kit),
  ].join('\n');
}

function drawLine(line: SceneLine, transform: Transform, { color }: Kit): string {
  const { level, derived, works, contested, caution, quiet } = line;
  const { d, middle, angle } = linePath({
    ...line,
    leave: (isBrief(transform.scale) ? line.leaveName : line.leave) ?? 0,
    from: toScreen(line.from, transform),
    to: toScreen(line.to, transform),
    through: line.through && {
      ...line.through,
      via: line.through.via.map((place) => toScreen(place, transform)),
    },
  });
  const stroke = derived ? color('ink-2') : color(word(level));
  const dash = derived
    ? ' stroke-dasharray="0 5" stroke-linecap="round"'
    : level === 'UNCITED'
      ? ' stroke-dasharray="6 4"'
      : '';
  const ticks = Array.from(
    { length: derived ? 0 : rank(level) },
    (_, tick) => (tick - (rank(level) - 1) / 2) * 5,
  );
  return [
    `<g${quiet ? ' opacity="0.25"' : ''}>`,
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(derived ? 2.2 : lineWidth(level, works))}"${dash}/>`,
    `<g transform="translate(${n(middle.x)} ${n(middle.y)}) rotate(${n(angle)})">`,
    ...ticks.map((tick) => `<path d="M${tick} -5V5" stroke="${stroke}" stroke-width="1.4"/>`),
    caution ? cautionMark({ x: -24, y: 0 }, -angle, color) : '',
    '</g>',
    contested ? contestedMark(middle, 6.5, color) : '',
    derived ? ruleMark({ x: middle.x - 5, y: middle.y - 6 }, 14, color) : '',
    '</g>',
  ].join('');
}

function drawNodes(nodes: readonly SceneNode[], transform: Transform, { color }: Kit): string[] {
  return dotsByLook(nodes, transform).map(({ element, filled, quiet, width = 1.4, d }) => {
    const line = quiet ? color('rule-2') : hue(color, element, 'line');
    return `<path d="${d}" fill="${filled ? line : color('paper')}" stroke="${line}" stroke-width="${width}" stroke-linecap="round"/>`;
  });
}

/** The smallest radius in px of a disc in which a character can be read. */
const LEGIBLE = 8;

/**
 * Chinese characters on the discs of elements and organs and in the ring of the focus; a channel in focus has its code.
 */
function characterOn(node: SceneNode, isFocus: boolean, transform: Transform, { pen, color }: Kit): string {
  const { id, kind, han, radius, element, filled } = node;
  const isDisc = kind === 'element' || (kind === 'organ' && radius > LEGIBLE);
  if (!isFocus && !(isDisc && radius > LEGIBLE)) return '';
  const words = isFocus && kind === 'channel' ? id.replace('channel:', '') : (han ?? '');
  if (words === '' || words.length > 3) return '';
  const size = isFocus
    ? (radius * 1.4) / Math.max(words.length, 2)
    : radius * (words.length > 1 ? 0.72 : 1.1);
  const { x, y } = toScreen(node.place, transform);
  const fill = filled ? color('paper') : hue(color, element, 'text');
  return pen.text(words, { x, y: y + size * 0.36, size, hand: 'han', anchor: 'middle', fill });
}

/**
 * Words beside things: the name, and below it the claim that joins it to the thing it was opened from, where there is
 * room.
 */
function drawCaptions(captions: readonly SceneCaption[], transform: Transform, kit: Kit): string[] {
  const { pen, color } = kit;
  const placed = (scale: number) =>
    fitCaptions(
      captions.map((caption) => {
        const size = captionSize({ ...caption, signs: [] }, scale);
        const [at, corner] = [toScreen(caption.place, transform), cornerOf(caption, size)];
        return { ...caption, ...size, x: at.x + corner.x, y: at.y + corner.y };
      }),
    );
  const full = placed(transform.scale);
  // A name for each thing is better than more words for some: if not all have room, only names are written.
  return (full.every(({ free }) => free) ? full : placed(0))
    .filter(({ free }) => free)
    .map((caption) => {
      const { anchor, lines, shown, middle, strong, width } = caption;
      const row = middle ? 22 : 18;
      const x = caption.x + (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
      const about = { anchor, halo: color('paper') } as const;
      const look = {
        size: middle ? 17 : strong ? 15.5 : 14.5,
        hand: 'sans-bold',
        fill: color('ink'),
      } as const;
      const names = lines.map((line, index) =>
        pen.text(line, { x, y: caption.y + row * (index + 1) - 4, ...look, ...about }),
      );
      const claim = shown > 0 ? caption.claims[0] : undefined;
      if (claim === undefined) return names.join('');
      const base = caption.y + row * lines.length;
      const words = claimWords(claim);
      const fill = claim.contested ? color('contested') : claim.caution ? color('ink') : color('ink-2');
      const before = claim.caution ? 19 : 0;
      const left = anchor === 'end' ? x - pen.width(words, 13) - 33 - before : x;
      const sign = { x: left + before, y: base + 3 };
      return [
        ...names,
        claim.caution ? cautionMark({ x: left + 6.5, y: base + 9 }, 0, color) : '',
        claim.derived
          ? ruleMark({ x: sign.x + 12, y: sign.y + 11 }, 14, color)
          : ladder(claim.level, sign, 1, color),
        pen.text(words, {
          x: anchor === 'end' ? x : x + 31 + before,
          y: base + 14,
          size: 13,
          fill,
          ...about,
        }),
        ...drawFound(caption, { x, y: base + 17 }, kit),
      ].join('');
    });
}

/** What studies found, in the line below what they are about. */
function drawFound(
  { found, foundWords, anchor }: Pick<SceneCaption, 'found' | 'anchor'> & Pick<CaptionSize, 'foundWords'>,
  { x, y }: Point,
  { pen, color }: Kit,
): string[] {
  if (found === undefined || foundWords === undefined) return [];
  const about = { size: 13, fill: color('ink'), halo: color('paper') };
  const parts = found.counts.map(({ result, studies }) => ({
    result,
    number: found.counts.length === 1 ? '' : String(studies),
  }));
  const widthOf = (number: string) => 17 + (number === '' ? 0 : pen.width(number, 13) + 9);
  const wide = parts.reduce((sum, { number }) => sum + widthOf(number), pen.width(foundWords, 13));
  let at = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
  const drawn = parts.flatMap(({ result, number }) => {
    const place = at;
    at += widthOf(number);
    return [
      outcomeMark(result, { x: place, y: y + 3 }, color),
      number === '' ? '' : pen.text(number, { x: place + 17, y: y + 14, ...about }),
    ];
  });
  return [...drawn, pen.text(foundWords, { x: at, y: y + 14, ...about })];
}
