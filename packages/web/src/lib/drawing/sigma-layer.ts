import type { NodeDisplayData } from 'sigma/types';
import { MultiDirectedGraph } from 'graphology';
import type { Point } from '../map/geometry.ts';
import type { Palette } from './palette.ts';
import type { Scene, SceneNode } from './scene.ts';
import { signOf } from './sign.ts';
import { homeTransform, type Size, toScreen, type Transform } from './transform.ts';
import { drawLabel } from './draw-label.ts';

interface Callbacks {
  /** `also` when it is to be taken together with what is selected already. */
  readonly onSelect: (id: string, also: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onTransform: (transform: Transform, size: Size) => void;
  /** A thing is being dragged, in map units. */
  readonly onDrag: (id: string, place: Point) => void;
  readonly onDrop: (id: string, place: Point) => void;
}

/** The live drawing: sigma's canvas and its camera. */
export interface SigmaLayer {
  readonly show: (scene: Scene, palette: Palette) => void;
  /** Dims all but these; undefined dims none. */
  readonly dimAllBut: (ids: ReadonlySet<string> | undefined) => void;
  /** Zooms about the middle; a factor above 1 comes nearer. */
  readonly zoom: (factor: number) => void;
  readonly home: () => void;
  /** Moves as far as it takes to see a place. */
  readonly reveal: (place: Point) => void;
  readonly kill: () => void;
}

/** Half the side of the square that sigma frames; larger than the map so that nothing is ever rescaled. */
const HALF = 1600;
const NEAREST = 0.02;
const FARTHEST = 1.6;
/** Nodes grow with zoom to this power. */
const GROWTH = 0.55;
/** Pixels from a node at which it is still meant. */
const REACH = { fine: 12, coarse: 22 };
/** Milliseconds after which a press is a long one. */
const LONG_PRESS = 550;
const EDGE = 48;

/**
 * Puts sigma into a container. Throws when the browser gives no WebGL; the caller keeps the static drawing then.
 */
export async function createSigmaLayer(container: HTMLElement, callbacks: Callbacks): Promise<SigmaLayer> {
  if (!hasWebGL()) throw new Error('createSigmaLayer: this browser gives no WebGL');
  const [{ default: Sigma }, { createSignProgram }] = await Promise.all([
    import('sigma'),
    import('./sign-program.ts'),
  ]);
  const graph = new MultiDirectedGraph();
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const coarse = matchMedia('(pointer: coarse)');
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'ring',
    nodeProgramClasses: {
      ring: createSignProgram('ring'),
      diamond: createSignProgram('diamond'),
      square: createSignProgram('square'),
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
    doubleClickZoomingRatio: 1.8,
    zoomToSizeRatioFunction: (ratio) => ratio ** GROWTH,
    zIndex: true,
    nodeReducer: (id, data) =>
      bright && !bright.has(id) ? { ...data, ...(data as DrawnNode).dim, label: null } : data,
  });
  sigma.setCustomBBox({ x: [-HALF, HALF], y: [-HALF, HALF] });

  let scene: Scene | undefined;
  let bright: ReadonlySet<string> | undefined;
  let pressed: { readonly id: string; readonly x: number; readonly y: number; dragged: boolean } | undefined;
  let press: ReturnType<typeof setTimeout> | undefined;
  let pressedLong = false;
  const drawn = (id: string) => graph.getNodeAttributes(id) as DrawnNode;
  const size = (): Size => sigma.getDimensions();
  const report = () => callbacks.onTransform(currentTransform(sigma), size());
  const move = (target: ReturnType<typeof cameraFor>, animated: boolean) => {
    const camera = sigma.getCamera();
    if (animated && !still.matches) void camera.animate(target, { duration: 320 });
    else camera.setState(target);
  };
  const goHome = (animated: boolean) => {
    if (scene !== undefined) move(cameraFor(homeTransform(scene, size()), size()), animated);
  };
  const nearest = (x: number, y: number): string | undefined => {
    const transform = currentTransform(sigma);
    const reach = coarse.matches ? REACH.coarse : REACH.fine;
    const near = (scene?.nodes ?? [])
      .map(({ id, place }) => {
        const at = toScreen(place, transform);
        return { id, away: Math.hypot(at.x - x, at.y - y) };
      })
      .filter(({ away }) => away <= reach)
      .sort((a, b) => a.away - b.away);
    return near[0]?.id;
  };
  const select = (id: string, event: { readonly original: MouseEvent | TouchEvent }) => {
    // The end of a long press or of dragging is no click.
    if (pressedLong) return;
    callbacks.onSelect(id, event.original.shiftKey);
  };
  const release = () => {
    clearTimeout(press);
    if (pressed?.dragged) callbacks.onDrop(pressed.id, placeOf(pressed.id));
    pressed = undefined;
  };
  const placeOf = (id: string): Point => ({
    x: drawn(id).x ?? 0,
    y: -(drawn(id).y ?? 0),
  });

  sigma.on('afterRender', report);
  sigma.on('resize', () => goHome(false));
  sigma.on('clickNode', ({ node, event }) => select(node, event));
  sigma.on('clickStage', ({ event }) => {
    const node = nearest(event.x, event.y);
    if (node !== undefined) select(node, event);
  });
  sigma.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault();
    callbacks.onOpen(payload.node);
  });
  sigma.on('enterNode', ({ node }) => callbacks.onHover(node));
  sigma.on('leaveNode', () => callbacks.onHover(undefined));
  sigma.on('downNode', ({ node, event }) => {
    pressedLong = false;
    pressed = { id: node, x: event.x, y: event.y, dragged: false };
    if ('touches' in event.original)
      press = setTimeout(() => {
        pressedLong = true;
        callbacks.onOpen(node);
      }, LONG_PRESS);
  });
  sigma.on('downStage', () => (pressedLong = false));
  sigma.on('moveBody', (payload) => {
    const { event } = payload;
    if (pressed === undefined || scene?.backdrop === 'full') return;
    if (!pressed.dragged && Math.hypot(event.x - pressed.x, event.y - pressed.y) < 5) return;
    clearTimeout(press);
    pressed.dragged = true;
    pressedLong = true;
    payload.preventSigmaDefault();
    const { x, y } = sigma.viewportToGraph(event);
    graph.mergeNodeAttributes(pressed.id, { x, y });
    callbacks.onDrag(pressed.id, { x, y: -y });
  });
  sigma.on('upNode', release);
  sigma.on('upStage', release);

  return {
    show: (next, palette) => {
      const before = scene;
      const grows = before?.key !== undefined && before.key === next.key;
      const animated = before !== undefined && before.backdrop !== 'none' && next.backdrop !== 'none';
      scene = next;
      graph.clear();
      const growth = sceneGrowth(next, size());
      for (const node of next.nodes) graph.addNode(node.id, nodeData(node, palette, growth));
      sigma.setSetting('labelColor', { color: palette.ink });
      sigma.refresh();
      if (!grows) goHome(animated);
      else if (!isSeen(newIn(before, next))) goHome(true);
    },
    dimAllBut: (ids) => {
      if (ids === bright) return;
      bright = ids;
      sigma.refresh({ skipIndexation: true });
    },
    zoom: (factor) => {
      const camera = sigma.getCamera();
      const ratio = camera.getBoundedRatio(camera.ratio / factor);
      if (still.matches) camera.setState({ ratio });
      else void camera.animate({ ratio }, { duration: 160 });
    },
    home: () => goHome(true),
    reveal: (place) => {
      if (isSeen([place])) return;
      const { scale } = currentTransform(sigma);
      const { width, height } = size();
      move(
        cameraFor({ scale, x: width / 2 - place.x * scale, y: height / 2 - place.y * scale }, size()),
        true,
      );
    },
    kill: () => {
      clearTimeout(press);
      sigma.kill();
    },
  };

  /** Whether places lie within what is seen. */
  function isSeen(places: readonly Point[]): boolean {
    const transform = currentTransform(sigma);
    const { width, height } = size();
    return places.every((place) => {
      const { x, y } = toScreen(place, transform);
      return x > EDGE && x < width - EDGE && y > EDGE && y < height - EDGE;
    });
  }
}

/** What a node is drawn by; `dim` is what changes when it is dimmed. */
type DrawnNode = Partial<NodeDisplayData> & {
  readonly fill: string;
  readonly dim: { readonly color: string; readonly fill: string };
  readonly [attribute: string]: unknown;
};

type SigmaInstance = InstanceType<typeof import('sigma').default>;

function newIn(before: Scene | undefined, next: Scene): Point[] {
  const known = new Set(before?.nodes.map(({ id }) => id));
  return next.nodes.filter(({ id }) => !known.has(id)).map(({ place }) => place);
}

function nodeData(node: SceneNode, palette: Palette, growth: number): DrawnNode {
  const color = node.faint ? palette.rule : palette.line(node.element);
  return {
    type: signOf(node.kind),
    x: node.place.x,
    y: -node.place.y,
    size: node.radius / growth,
    color,
    fill: node.filled ? color : palette.paper,
    dim: { color: palette.rule, fill: node.filled ? palette.rule : palette.paper },
    edge: node.radius > 9 ? 0.16 : 0.34,
    halo: palette.paper,
    han: node.han,
    label: node.named ? node.label : null,
    zIndex: node.faint ? 0 : node.radius > 9 ? 2 : 1,
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
