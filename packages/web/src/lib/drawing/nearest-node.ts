import type { Point } from '../scene/point.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Transform } from '../scene/transform.ts';

/** The node nearest to a place of the screen, within `reach` pixels, or within its own reach. */
export function nearestNode<Node extends Pick<SceneNode, 'id' | 'place'>>(
  nodes: readonly Node[],
  { x, y }: Point,
  transform: Transform,
  reach: number | ((node: Node) => number),
): string | undefined {
  const [mapX, mapY] = [(x - transform.x) / transform.scale, (y - transform.y) / transform.scale];
  let [nearest, least]: [string | undefined, number] = [undefined, Infinity];
  for (const node of nodes) {
    const away = Math.hypot(node.place.x - mapX, node.place.y - mapY) * transform.scale;
    if (away < least && away <= (typeof reach === 'number' ? reach : reach(node)))
      [nearest, least] = [node.id, away];
  }
  return nearest;
}
