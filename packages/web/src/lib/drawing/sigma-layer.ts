import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import type { Point } from '../map/geometry.ts';
import { colorOf, type Palette } from './palette.ts';
import type { Scene, SceneNode } from './scene.ts';
import { createSignProgram } from './sign-program.ts';
import { signOf } from './sign.ts';
import { homeTransform, type Size, toScreen, type Transform } from './transform.ts';
import { drawHovered, drawNames, forgetWidths } from './draw-names.ts';
import { inNamingOrder, placeNames, type PlacedName } from './names.ts';

export interface Callbacks {
  /** `also` when it is to be taken together with what is selected already. */
  readonly onSelect: (id: string, also: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onTransform: (transform: Transform, size: Size) => void;
  /** A thing is being dragged, in map units. */
  readonly onDrag: (id: string, place: Point) => void;
  readonly onDrop: (id: string, place: Point) => void;
  /** What lies at a place of the screen where no node is, within so many pixels. */
  readonly findBehind: (x: number, y: number, transform: Transform, reach: number) => string | undefined;
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
  /** The names that are written now. */
  readonly names: () => readonly PlacedName[];
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
export function createSigmaLayer(container: HTMLElement, callbacks: Callbacks): SigmaLayer {
  if (!hasWebGL()) throw new Error('createSigmaLayer: this browser gives no WebGL');
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
    renderLabels: false,
    defaultDrawNodeHover: drawHovered,
    minCameraRatio: NEAREST,
    maxCameraRatio: FARTHEST,
    stagePadding: 0,
    doubleClickZoomingRatio: 1.8,
    zoomToSizeRatioFunction: (ratio) => ratio ** GROWTH,
    zIndex: true,
    nodeReducer: (id, data) => (bright && !bright.has(id) ? { ...data, ...(data as DrawnNode).dim } : data),
  });
  sigma.setCustomBBox({ x: [-HALF, HALF], y: [-HALF, HALF] });

  let scene: Scene | undefined;
  /** Whether the camera, while it moves, is on its way to where the scene begins. */
  let goesHome = false;
  /** The area for which that scene was made. */
  let area: Size | undefined;
  let palette: Palette | undefined;
  /** What can be named, or must be kept clear of names. */
  let named: readonly SceneNode[] = [];
  let written: readonly PlacedName[] = [];
  let bright: ReadonlySet<string> | undefined;
  let pressed: { readonly id: string; readonly x: number; readonly y: number; dragged: boolean } | undefined;
  let press: ReturnType<typeof setTimeout> | undefined;
  let pressedLong = false;
  const drawn = (id: string) => graph.getNodeAttributes(id) as DrawnNode;
  const size = (): Size => sigma.getDimensions();
  const words = sigma.getCanvases()['labels']!.getContext('2d')!;
  const report = () => {
    // Where sigma stands by itself says nothing: everything would jump there and back.
    if (scene === undefined || palette === undefined) return;
    const transform = currentTransform(sigma);
    const nodes = bright ? named.filter(({ id }) => bright!.has(id)) : named;
    const zoom = transform.scale / homeTransform(scene, size()).scale;
    const growth = zoom ** GROWTH;
    written = drawNames(words, palette, (measure) =>
      placeNames({ nodes, transform, size: size(), zoom, growth, measure }),
    );
    callbacks.onTransform(transform, size());
  };
  const move = (target: ReturnType<typeof cameraFor>, animated: boolean) => {
    const camera = sigma.getCamera();
    if (animated && !still.matches) void camera.animate(target, { duration: 320 });
    else camera.setState(target);
  };
  const goHome = (animated: boolean) => {
    if (scene === undefined) return;
    goesHome = true;
    move(cameraFor(homeTransform(scene, size()), size()), animated);
  };
  /** Whether the reader has left the camera where a scene begins. */
  const isHome = (one: Scene | undefined): boolean => {
    if (one === undefined) return false;
    const camera = sigma.getCamera();
    if (camera.isAnimated()) return goesHome;
    const [now, home] = [camera.getState(), cameraFor(homeTransform(one, size()), size())];
    return Math.hypot(now.x - home.x, now.y - home.y, now.ratio - home.ratio) < 1e-6;
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
    return near[0]?.id ?? callbacks.findBehind(x, y, transform, reach * 0.7);
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
  // A canvas asks for a face when it first needs it, and does not draw again when it comes.
  const drawAgain = () => {
    forgetWidths();
    sigma.scheduleRender();
  };
  document.fonts.addEventListener('loadingdone', drawAgain);
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
  let over: string | undefined;
  const hover = (id: string | undefined) => {
    if (id !== over) callbacks.onHover((over = id));
  };
  // While it is dragged nothing is pointed at.
  const isHeld = (original: MouseEvent | TouchEvent) => 'buttons' in original && original.buttons !== 0;
  sigma.on('enterNode', ({ node, event }) => {
    if (!isHeld(event.original)) hover(node);
  });
  sigma.on('leaveNode', () => hover(undefined));
  sigma.on('moveBody', ({ event: { x, y, original } }) => {
    if (isHeld(original)) return;
    if (over === undefined || !graph.hasNode(over))
      hover(callbacks.findBehind(x, y, currentTransform(sigma), REACH.fine * 0.7));
  });
  sigma.on('leaveStage', () => hover(undefined));
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
    show: (next, colors) => {
      const before = scene;
      const { width, height } = size();
      const resized = area !== undefined && (area.width !== width || area.height !== height);
      area = { width, height };
      palette = colors;
      named = inNamingOrder(next.nodes);
      const grows = before?.key !== undefined && before.key === next.key;
      // What is looked at as it began is looked at so when more or less is there, as by its address; a thing that was
      // dragged moves nothing else.
      const wasHome = grows && isHome(before) && !hasSameThings(before, next);
      const animated = before !== undefined && before.backdrop !== 'none' && next.backdrop !== 'none';
      scene = next;
      graph.clear();
      const growth = sceneGrowth(next, size());
      for (const node of next.nodes) if (!node.behind) graph.addNode(node.id, nodeData(node, colors, growth));
      // In another area everything has other places; the view begins anew there, as by its address.
      const moves = animated && !resized;
      const leaves = !grows || resized;
      // What does not travel is there from the first picture on.
      if (leaves && !moves) goHome(false);
      sigma.refresh();
      if (leaves && moves) goHome(true);
      else if (!leaves && (wasHome || !isSeen(newIn(before, next)))) goHome(true);
    },
    dimAllBut: (ids) => {
      if (ids === bright) return;
      bright = ids;
      sigma.refresh({ skipIndexation: true });
    },
    zoom: (factor) => {
      const camera = sigma.getCamera();
      const ratio = camera.getBoundedRatio(camera.ratio / factor);
      goesHome = false;
      if (still.matches) camera.setState({ ratio });
      else void camera.animate({ ratio }, { duration: 160 });
    },
    home: () => goHome(true),
    reveal: (place) => {
      if (isSeen([place])) return;
      goesHome = false;
      const { scale } = currentTransform(sigma);
      const { width, height } = size();
      move(
        cameraFor({ scale, x: width / 2 - place.x * scale, y: height / 2 - place.y * scale }, size()),
        true,
      );
    },
    names: () => written,
    kill: () => {
      clearTimeout(press);
      document.fonts.removeEventListener('loadingdone', drawAgain);
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

function hasSameThings(before: Scene, next: Scene): boolean {
  return before.nodes.length === next.nodes.length && newIn(before, next).length === 0;
}

function newIn(before: Scene | undefined, next: Scene): Point[] {
  const known = new Set(before?.nodes.map(({ id }) => id));
  return next.nodes.filter(({ id }) => !known.has(id)).map(({ place }) => place);
}

function nodeData(node: SceneNode, palette: Palette, growth: number): DrawnNode {
  const color = colorOf(node, palette);
  return {
    type: signOf(node.kind),
    x: node.place.x,
    y: -node.place.y,
    size: node.radius / growth,
    color,
    fill: node.filled ? color : palette.paper,
    dim: { color: palette.rule, fill: node.filled ? palette.rule : palette.paper },
    edge: node.radius > 9 ? 0.16 : node.radius < 3 ? 0.46 : 0.34,
    halo: palette.paper,
    ink: palette.ink,
    label: node.naming === undefined ? null : node.han ? `${node.label} ${node.han}` : node.label,
    zIndex: node.radius > 9 ? 1 : 0,
  };
}

/** How much sigma will enlarge nodes at the scene's own scale; radii are meant for that scale. */
function sceneGrowth(scene: Scene, size: Size): number {
  return cameraFor(homeTransform(scene, size), size).ratio ** -GROWTH;
}

function currentTransform(sigma: Sigma): Transform {
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
