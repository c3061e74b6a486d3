import type { Size } from '../drawing/transform.ts';
import { textWidth } from '../trace/text.ts';
import type { Kit } from './draw-backdrop.ts';
import { n } from './pen.ts';

/** The size that those who show links ask for. */
export const PICTURE: Size = { width: 1200, height: 630 };

const MARGIN = 48;
/** Of a picture with a drawing, for the words below it. */
const FOOT = 150;

/** What a picture says beside what it draws. */
export interface Words {
  readonly title: string;
  readonly description: string;
}

/** The area that is left for a drawing, and how much larger than on a page it is drawn. */
export function drawingArea(zoom: number): Size {
  return { width: PICTURE.width / zoom, height: (PICTURE.height - FOOT) / zoom };
}

/** A picture of something drawn, with its words below. */
export function drawnPicture(drawing: string, { title, description }: Words, zoom: number, kit: Kit): string {
  const { pen, color } = kit;
  const top = PICTURE.height - FOOT;
  const room = PICTURE.width - 2 * MARGIN;
  return whole(
    [
      `<svg width="${PICTURE.width}" height="${top}" viewBox="0 0 ${n(PICTURE.width / zoom)} ${n(top / zoom)}">${drawing}</svg>`,
      `<rect y="${top}" width="${PICTURE.width}" height="${FOOT}" fill="${color('panel')}"/>`,
      `<path d="M0 ${top + 0.5}H${PICTURE.width}" stroke="${color('rule-2')}"/>`,
      ...titleFitting(title, { x: MARGIN, y: top + 52, room: room - 210, size: 34, lines: 1 }, kit),
      ...lines(description, { room, size: 21, lines: 2 }).map((line, row) =>
        pen.text(line, { x: MARGIN, y: top + 91 + 29 * row, size: 21, fill: color('ink-2') }),
      ),
      mark(PICTURE.width - MARGIN, top + 50, kit),
    ],
    kit,
  );
}

/** A picture of words alone: the title large, what is known of it below, and what is drawn between them. */
export function cardPicture(
  { title, description }: Words,
  { label, sign }: { label: string; sign: string },
  kit: Kit,
): string {
  const { pen, color } = kit;
  const room = PICTURE.width - 2 * 72;
  const heading = titleFitting(title, { x: 72, y: 0, room, size: 58, lines: 4 }, kit, true);
  const { size, rows } = fit(title, { room, size: 58, lines: 4 });
  const high = rows.length * size * 1.18;
  const body = lines(description, { room, size: 28, lines: 4 });
  const top = 128 + (sign === '' ? 0 : 10);
  const below = top + high + (sign === '' ? 34 : 88);
  return whole(
    [
      `<rect width="${PICTURE.width}" height="10" fill="${color('ink')}"/>`,
      pen.text(label, { x: 72, y: 84, size: 24, hand: 'sans-bold', fill: color('ink-3') }),
      `<g transform="translate(0 ${n(top + size * 0.8)})">${heading.join('')}</g>`,
      sign === '' ? '' : `<g transform="translate(72 ${n(top + high + 12)})">${sign}</g>`,
      ...body.map((line, row) =>
        pen.text(line, { x: 72, y: below + 28 + 38 * row, size: 28, fill: color('ink-2') }),
      ),
      `<path d="M72 551.5H${PICTURE.width - 72}" stroke="${color('rule')}"/>`,
      pen.text('A map of what sources say, not medical advice.', {
        x: 72,
        y: 592,
        size: 21,
        fill: color('ink-3'),
      }),
      mark(PICTURE.width - 72, 594, kit),
    ],
    kit,
  );
}

/** The site's name, at the right end of a line. */
function mark(right: number, y: number, { pen, color }: Kit): string {
  return pen.text('Jingluo 經絡', {
    x: right,
    y,
    size: 28,
    hand: 'serif-bold',
    anchor: 'end',
    fill: color('ink'),
  });
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
}

/** A title in the largest size in which it has room, never under three fifths of the size; what is longer ends in "…". */
function titleFitting(
  title: string,
  at: Room & { x: number; y: number },
  { pen, color }: Kit,
  grows = false,
): string[] {
  const { size, rows } = fit(title, at);
  return rows.map((line, row) =>
    pen.text(line, {
      x: at.x,
      y: at.y + (grows ? row * size * 1.18 : 0),
      size,
      hand: 'serif-bold',
      fill: color('ink'),
    }),
  );
}

function fit(title: string, { room, size, lines: most }: Room): { size: number; rows: string[] } {
  for (let smaller = size; smaller > size * 0.6; smaller -= 2) {
    const rows = wrap(title, smaller * WIDER, room);
    if (rows.length <= most && rows.every((row) => textWidth(row, smaller * WIDER) <= room))
      return { size: smaller, rows };
  }
  return { size: size * 0.6, rows: lines(title, { room, size: size * 0.6 * WIDER, lines: most }) };
}

/** Serif letters are a little wider than the sans that widths are reckoned for. */
const WIDER = 1.08;

/** Words in so many lines; what has no room ends in "…". */
export function lines(text: string, { room, size, lines: most }: Room): string[] {
  const all = wrap(text, size, room);
  if (all.length <= most) return all;
  const last = all[most - 1]!.replace(/[\s,;:.·]+\S*$/, '');
  return [...all.slice(0, most - 1), `${last}…`];
}

/** Breaks words into lines; a word that is longer than a line, as one of Han can be, is broken where the line ends. */
function wrap(text: string, size: number, room: number): string[] {
  const rows: string[] = [''];
  for (const word of text.split(' ')) {
    const longer = rows.at(-1) === '' ? word : `${rows.at(-1)} ${word}`;
    if (textWidth(longer, size) <= room) rows[rows.length - 1] = longer;
    else if (textWidth(word, size) <= room) rows.push(word);
    else {
      if (rows.at(-1) !== '') rows.push('');
      for (const letter of word) {
        if (textWidth(rows.at(-1)! + letter, size) <= room) rows[rows.length - 1] += letter;
        else rows.push(letter);
      }
    }
  }
  return rows;
}
