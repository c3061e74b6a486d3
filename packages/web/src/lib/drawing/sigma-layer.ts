import type { NodeDisplayData } from 'sigma/types';
import { MultiDirectedGraph } from 'graphology';
import type { Palette } from './palette.ts';
import type { Scene, SceneNode } from './scene.ts';
import { homeTransform, type Size, type Transform } from './transform.ts';
import { drawLabel } from './draw-label.ts';

interface Callbacks {
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onTransform: (transform: Transform, size: Size) => void;
}

/** The live drawing: sigma's canvas and its camera. */
export interface SigmaLayer {
  readonly show: (scene: Scene, palette: Palette) => void;
  /** Zooms about the middle; a factor above 1 comes nearer. */
  readonly zoom: (factor: number) => void;
  readonly home: () => void;
  readonly kill: () => void;
}

/** Half the side of the square that sigma frames; larger than the map so that nothing is ever rescaled. */
const HALF = 1600;
const NEAREST = 0.02;
const FARTHEST = 1.6;
/** Nodes grow with zoom to this power. */
const GROWTH = 0.55;

/**
 * Puts sigma into a container. Throws when the browser gives no WebGL; the caller keeps the static drawing then.
 */
export async function createSigmaLayer(container: HTMLElement, callbacks: Callbacks): Promise<SigmaLayer> {
  if (!hasWebGL()) throw new Error('createSigmaLayer: this browser gives no WebGL');
  const [{ default: Sigma }, { createNodeBorderProgram }] = await Promise.all([
    import('sigma'),
    import('@sigma/node-border'),
  ]);
  const graph = new MultiDirectedGraph();
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'ring',
    nodeProgramClasses: {
      ring: createNodeBorderProgram({
        borders: [
          { size: { attribute: 'ring', defaultValue: 0.3 }, color: { attribute: 'color' } },
          { size: { fill: true }, color: { attribute: 'fill' } },
        ],
      }),
    },
    defaultDrawNodeLabel: drawLabel,
    defaultDrawNodeHover: drawLabel,
    labelFont: "'Source Sans 3 Variable', system-ui, sans-serif",
    labelSize: 12.5,
    labelRenderedSizeThreshold: 4,
    labelDensity: 0.6,
    labelGridCellSize: 90,
    minCameraRatio: NEAREST,
    maxCameraRatio: FARTHEST,
    stagePadding: 0,
    zoomToSizeRatioFunction: (ratio) => ratio ** GROWTH,
    zIndex: true,
  });
  sigma.setCustomBBox({ x: [-HALF, HALF], y: [-HALF, HALF] });

  let scene: Scene | undefined;
  const size = (): Size => sigma.getDimensions();
  const report = () => callbacks.onTransform(currentTransform(sigma), size());
  const goHome = (animated: boolean) => {
    if (scene === undefined) return;
    const camera = sigma.getCamera();
    const target = cameraFor(homeTransform(scene, size()), size());
    if (animated && !still.matches) void camera.animate(target, { duration: 320 });
    else camera.setState(target);
  };

  sigma.on('afterRender', report);
  sigma.on('resize', () => goHome(false));
  sigma.on('clickNode', ({ node }) => callbacks.onSelect(node));
  sigma.on('enterNode', ({ node }) => callbacks.onHover(node));
  sigma.on('leaveNode', () => callbacks.onHover(undefined));

  return {
    show: (next, palette) => {
      const animated = scene !== undefined && scene.backdrop !== 'none' && next.backdrop !== 'none';
      scene = next;
      graph.clear();
      const growth = sceneGrowth(next, size());
      for (const node of next.nodes) graph.addNode(node.id, nodeData(node, palette, growth));
      sigma.setSetting('labelColor', { color: palette.ink });
      sigma.refresh();
      goHome(animated);
    },
    zoom: (factor) => {
      const camera = sigma.getCamera();
      const ratio = camera.getBoundedRatio(camera.ratio / factor);
      if (still.matches) camera.setState({ ratio });
      else void camera.animate({ ratio }, { duration: 160 });
    },
    home: () => goHome(true),
    kill: () => sigma.kill(),
  };
}

type SigmaInstance = InstanceType<typeof import('sigma').default>;

function nodeData(
  node: SceneNode,
  palette: Palette,
  growth: number,
): Partial<NodeDisplayData> & Record<string, unknown> {
  const color = palette.line(node.element);
  return {
    x: node.place.x,
    y: -node.place.y,
    size: node.radius / growth,
    color,
    fill: node.filled ? color : palette.paper,
    ring: node.radius > 9 ? 0.16 : 0.34,
    halo: palette.paper,
    han: node.han,
    label: node.named ? node.label : null,
    zIndex: node.radius > 9 ? 2 : 1,
  };
}

/** How much sigma will enlarge nodes at the scene's own scale; radii are meant for that scale. */
function sceneGrowth(scene: Scene, size: Size): number {
  return cameraFor(homeTransform(scene, size), size).ratio ** -GROWTH;
}

function currentTransform(sigma: SigmaInstance): Transform {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const unit = sigma.graphToViewport({ x: 1000, y: 0 });
  return { scale: (unit.x - origin.x) / 1000, x: origin.x, y: origin.y };
}

/** The camera under which sigma shows a transform. Sigma fits the framed square into the smaller side at ratio 1. */
function cameraFor({ scale, x, y }: Transform, { width, height }: Size) {
  const ratio = Math.min(width, height) / (2 * HALF * scale);
  const center = { x: (width / 2 - x) / scale, y: (height / 2 - y) / scale };
  return { x: 0.5 + center.x / (2 * HALF), y: 0.5 - center.y / (2 * HALF), ratio, angle: 0 };
}

function hasWebGL(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
