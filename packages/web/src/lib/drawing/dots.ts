import type { SceneNode } from '../scene/scene.ts';
import { type Sign, signOf } from '../scene/sign.ts';
import { toScreen, type Transform } from '../scene/transform.ts';

/** Nodes that look the same, as one path in pixels. */
export interface Dots {
  readonly element: string | undefined;
  readonly filled: boolean;
  readonly quiet: boolean;
  readonly d: string;
}

/** The nodes of a scene, grouped by how they look, in the order in which each look first occurs. */
export function dotsByLook(nodes: readonly SceneNode[], transform: Transform): Dots[] {
  const drawn = nodes.filter(({ behind }) => !behind);
  const looks = Map.groupBy(drawn, ({ element, filled, quiet = false }) =>
    JSON.stringify({ element, filled, quiet }),
  );
  return [...looks].map(([look, alike]) => ({
    ...(JSON.parse(look) as Omit<Dots, 'd'>),
    d: alike.map((node) => outline(node, transform)).join(''),
  }));
}

function outline({ kind, place, radius }: SceneNode, transform: Transform): string {
  const { x, y } = toScreen(place, transform);
  return OUTLINES[signOf(kind)](tenth(x), tenth(y), tenth(radius));
}

const OUTLINES: Record<Sign, (x: number, y: number, radius: number) => string> = {
  ring: (x, y, r) =>
    `M${tenth(x - r)} ${y}a${r} ${r} 0 1 0 ${tenth(2 * r)} 0a${r} ${r} 0 1 0 ${tenth(-2 * r)} 0z`,
  diamond: (x, y, r) => {
    const half = tenth(r * 1.06);
    return `M${x} ${tenth(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
  },
  square: (x, y, r) => {
    const side = tenth(r * 1.55);
    return `M${tenth(x - side / 2)} ${tenth(y - side / 2)}h${side}v${side}h${-side}z`;
  },
};

/** Tenths of a pixel are enough for what does not move. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
