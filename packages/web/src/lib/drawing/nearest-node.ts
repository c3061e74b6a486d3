import type { Point } from '../scene/point.ts';
import type { SceneNode } from '../scene/scene.ts';
import { toScreen, type Transform } from '../scene/transform.ts';

/** The node nearest to a place of the screen, within `reach` pixels. */
export function nearestNode(
  nodes: readonly Pick<SceneNode, 'id' | 'place'>[],
  { x, y }: Point,
  transform: Transform,
  reach: number,
): string | undefined {
  const near = nodes
    .map(({ id, place }) => {
      const at = toScreen(place, transform);
      return { id, away: Math.hypot(at.x - x, at.y - y) };
    })
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away);
  return near[0]?.id;
}
