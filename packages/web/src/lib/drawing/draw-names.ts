import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { PlacedName } from './place-names.ts';
import type { Palette } from './palette.ts';

const FONT = "500 12.5px 'Jingluo Sans', 'Noto Serif TC', system-ui, sans-serif";

const widths = new Map<string, number>();

/** Draws the names that `place` finds room for, each with a halo of paper, and returns them. */
export function drawNames(
  context: CanvasRenderingContext2D,
  { ink, paper }: Pick<Palette, 'ink' | 'paper'>,
  place: (measure: (words: string) => number) => PlacedName[],
): readonly PlacedName[] {
  setStyle(context, ink, paper);
  const names = place((words) => {
    const known = widths.get(words);
    if (known !== undefined) return known;
    const { width } = context.measureText(words);
    widths.set(words, width);
    return width;
  });
  for (const { words, x, y } of names) context.strokeText(words, x, y);
  for (const { words, x, y } of names) context.fillText(words, x, y);
  return names;
}

/** To be called when a font has loaded: widths measured before are no longer right. */
export function forgetWidths(): void {
  widths.clear();
}

type Hovered = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & {
  readonly halo?: string;
  readonly ink?: string;
};

/** Writes the name of the node under the pointer, at any zoom. Sigma calls it. */
export function drawHovered(context: CanvasRenderingContext2D, data: Hovered): void {
  if (!data.label) return;
  setStyle(context, data.ink ?? '#000', data.halo ?? 'transparent');
  const [x, y] = [data.x + data.size + 4, data.y + 4];
  context.strokeText(data.label, x, y);
  context.fillText(data.label, x, y);
}

function setStyle(context: CanvasRenderingContext2D, ink: string, paper: string): void {
  context.font = FONT;
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = paper;
  context.fillStyle = ink;
}
