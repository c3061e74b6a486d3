import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';

type LabelData = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & {
  readonly halo?: string;
  readonly han?: string;
};

/** Writes a node's name beside it with a halo of paper, Han after Latin. Sigma calls this for each label it shows. */
export function drawLabel(context: CanvasRenderingContext2D, data: LabelData, settings: Settings): void {
  if (!data.label) return;
  const text = data.han ? `${data.label} ${data.han}` : data.label;
  context.font = `500 ${settings.labelSize}px ${settings.labelFont}, 'Noto Serif TC'`;
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = data.halo ?? 'transparent';
  context.fillStyle = settings.labelColor.color ?? '#000';
  const [x, y] = [data.x + data.size + 4, data.y + settings.labelSize / 3];
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
