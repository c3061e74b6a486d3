import type { Size } from '../scene/area.ts';
import type { Kit } from './draw-backdrop.ts';
import { type Hand, n, type Pen, type TextStyle } from './pen.ts';

/** The size that previews of links use. */
const PICTURE: Size = { width: 1200, height: 630 };

const MARGIN = 48;
/** Height for the words below a drawing. */
const FOOT = 150;

/** The words on a picture. */
export interface Words {
  readonly title: string;
  readonly description: string;
}

/** Where a drawing is in its picture: above the words, or beside them if it is about as high as it is wide. */
export type Layout = 'above' | 'beside';

const AREA: Record<Layout, Size & { readonly x: number }> = {
  above: { x: 0, width: PICTURE.width, height: PICTURE.height - FOOT },
  beside: { x: 430, width: PICTURE.width - 430, height: PICTURE.height },
};

/** The area for a drawing, in px of the page, if it is drawn at this zoom. */
export function drawingArea(layout: Layout, zoom: number): Size {
  return { width: AREA[layout].width / zoom, height: AREA[layout].height / zoom };
}

interface Drawing {
  readonly svg: string;
  readonly layout: Layout;
  readonly zoom: number;
}

/** A picture of a drawing and words. */
export function drawnPicture({ svg, layout, zoom }: Drawing, words: Words, kit: Kit): string {
  const { x, width, height } = AREA[layout];
  const { width: wide, height: high } = drawingArea(layout, zoom);
  const drawn = `<svg x="${x}" width="${width}" height="${height}" viewBox="0 0 ${n(wide)} ${n(high)}">${svg}</svg>`;
  return whole([drawn, ...(layout === 'above' ? wordsBelow(words, kit) : wordsBeside(words, kit))], kit);
}

function wordsBelow({ title, description }: Words, kit: Kit): string[] {
  const { pen, color } = kit;
  const top = PICTURE.height - FOOT;
  const room = PICTURE.width - 2 * MARGIN;
  const { size, rows } = fitted(title, { room: room - 200, size: 34, lines: 1 }, pen);
  return [
    `<rect y="${top}" width="${PICTURE.width}" height="${FOOT}" fill="${color('panel')}"/>`,
    `<path d="M0 ${top + 0.5}H${PICTURE.width}" stroke="${color('rule-2')}"/>`,
    ...titleRows(rows, { x: MARGIN, y: top + 52, size }, kit),
    ...lines(description, { room, size: 22, lines: 2 }, pen).map((line, row) =>
      pen.text(line, { x: MARGIN, y: top + 92 + 30 * row, size: 22, fill: color('ink-2') }),
    ),
    mark({ x: PICTURE.width - MARGIN, y: top + 50, anchor: 'end' }, kit),
  ];
}

function wordsBeside({ title, description }: Words, kit: Kit): string[] {
  const { pen, color } = kit;
  const room = AREA.beside.x - MARGIN;
  const { size, rows } = fitted(title, { room, size: 48, lines: 4 }, pen);
  const below = 96 + rows.length * size * LEADING + 26;
  return [
    ...titleRows(rows, { x: MARGIN, y: 70 + size * 0.8, size }, kit),
    ...lines(description, { room, size: 24, lines: 7 }, pen).map((line, row) =>
      pen.text(line, { x: MARGIN, y: below + 33 * row, size: 24, fill: color('ink-2') }),
    ),
    mark({ x: MARGIN, y: PICTURE.height - 44, anchor: 'start' }, kit),
  ];
}

/** The other parts of a card: the kind of thing it is about, and a sign below the title. */
interface Sort {
  readonly kind: string;
  readonly sign: string;
}

/** A picture of words: the title large, and the description below. */
export function cardPicture({ title, description }: Words, { kind, sign }: Sort, kit: Kit): string {
  const { pen, color } = kit;
  const edge = 72;
  const room = PICTURE.width - 2 * edge;
  const { size, rows } = fitted(title, { room, size: 58, lines: 3 }, pen);
  const under = 132 + rows.length * size * LEADING;
  const below = under + (sign === '' ? 24 : 84);
  const most = Math.max(1, Math.floor((540 - below) / 38));
  return whole(
    [
      `<rect width="${PICTURE.width}" height="10" fill="${color('ink')}"/>`,
      pen.text(kind, { x: edge, y: 84, size: 24, hand: 'sans-bold', fill: color('ink-3') }),
      ...titleRows(rows, { x: edge, y: 128 + size * 0.8, size }, kit),
      sign === '' ? '' : `<g transform="translate(${edge} ${n(under + 20)})">${sign}</g>`,
      ...lines(description, { room, size: 28, lines: Math.min(most, 4) }, pen).map((line, row) =>
        pen.text(line, { x: edge, y: below + 28 + 38 * row, size: 28, fill: color('ink-2') }),
      ),
      `<path d="M${edge} 551.5H${PICTURE.width - edge}" stroke="${color('rule')}"/>`,
      pen.text('A map of what sources say, not medical advice.', {
        x: edge,
        y: 592,
        size: 22,
        fill: color('ink-3'),
      }),
      mark({ x: PICTURE.width - edge, y: 594, anchor: 'end' }, kit),
    ],
    kit,
  );
}

/** The site's name. */
function mark(at: Pick<TextStyle, 'x' | 'y' | 'anchor'>, { pen, color }: Kit): string {
  return pen.text('Jingluo 經絡', { ...at, size: 28, hand: 'serif-bold', fill: color('ink') });
}

function whole(parts: readonly string[], { color }: Kit): string {
  const { width, height } = PICTURE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${color('paper')}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

interface Room {
  readonly room: number;
  readonly size: number;
  readonly lines: number;
  readonly hand?: Hand;
}

/** Line height in parts of the font size. */
const LEADING = 1.18;

/** A title in the largest size that fits, at least three fifths of `size`; if it is still too long, it ends in "…". */
function fitted(
  title: string,
  { room, size, lines: most }: Room,
  pen: Pen,
): { size: number; rows: string[] } {
  for (let smaller = size; smaller > size * 0.6; smaller -= 2) {
    const rows = wrap(title, { size: smaller, room, hand: 'serif-bold' }, pen);
    if (rows.length <= most) return { size: smaller, rows };
  }
  const least = size * 0.6;
  return { size: least, rows: lines(title, { room, size: least, lines: most, hand: 'serif-bold' }, pen) };
}

function titleRows(
  rows: readonly string[],
  at: Pick<TextStyle, 'x' | 'y' | 'size'>,
  { pen, color }: Kit,
): string[] {
  return rows.map((row, index) =>
    pen.text(row, { ...at, y: at.y + index * at.size * LEADING, hand: 'serif-bold', fill: color('ink') }),
  );
}

/** Words in at most so many lines; if they are too long, the last line ends in "…". */
export function lines(text: string, { lines: most, ...room }: Room, pen: Pen): string[] {
  const all = wrap(text, room, pen);
  if (all.length <= most) return all;
  let last = all[most - 1]!;
  const ended = () => `${last.replace(/[\s,;:.·]+$/, '')}…`;
  while (last !== '' && pen.width(ended(), room.size, room.hand) > room.room) last = last.slice(0, -1);
  return [...all.slice(0, most - 1), ended()];
}

/** Breaks words into lines; a word longer than a line, as Chinese text can be, is broken at the end of the line. */
function wrap(text: string, { size, room, hand }: Omit<Room, 'lines'>, pen: Pen): string[] {
  const fits = (words: string) => pen.width(words, size, hand) <= room;
  const rows: string[] = [''];
  for (const word of text.split(' ')) {
    const longer = rows.at(-1) === '' ? word : `${rows.at(-1)} ${word}`;
    if (fits(longer)) rows[rows.length - 1] = longer;
    else if (fits(word)) rows.push(word);
    else {
      if (rows.at(-1) !== '') rows.push('');
      for (const letter of word) {
        if (fits(rows.at(-1)! + letter)) rows[rows.length - 1] += letter;
        else rows.push(letter);
      }
    }
  }
  return rows;
}
