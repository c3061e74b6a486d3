import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Point } from '../scene/point.ts';
import { drawHovered, drawNames, forgetWidths } from './draw-names.ts';
import { inNamingOrder, placeNames, type PlacedName } from './place-names.ts';
import { nearestNode } from './nearest-node.ts';
import type { Palette } from './palette.ts';
import { Press } from './press.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import {
  cameraFor,
  cameraMove,
  HALF,
  homeCamera,
  isSameCamera,
  isSeen,
  sceneGrowth,
} from './sigma-camera.ts';
import { type DrawnNode, drawnNode } from './sigma-node.ts';
import { createSignProgram } from './sign-program.ts';
import type { Size } from '../scene/area.ts';
import { homeTransform, nodeGrowth, type Transform } from '../scene/transform.ts';

export interface Callbacks {
  /** `also` for a click with Shift: together with what is selected already. */
  readonly onSelect: (id: string, also: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onTransform: (transform: Transform, size: Size) => void;
  /** A thing is being dragged, in map units. */
  readonly onDrag: (id: string, place: Point) => void;
  readonly onDrop: (id: string, place: Point) => void;
  /** The thing of the map behind at a place of the screen, within `reach` pixels. */
  readonly findBehind: (x: number, y: number, transform: Transform, reach: number) => string | undefined;
}

/** The live drawing: sigma's canvas and its camera. */
export interface SigmaLayer {
  readonly show: (scene: Scene, palette: Palette) => void;
  /** Dims all nodes but these; undefined dims none. */
  readonly dimAllBut: (ids: ReadonlySet<string> | undefined) => void;
  /** Zooms around the middle; in with a factor above 1. */
  readonly zoom: (factor: number) => void;
  readonly home: () => void;
  /** Moves the camera, if needed, until a place is visible. */
  readonly reveal: (place: Point) => void;
  /** The names that are written now. */
  readonly names: () => readonly PlacedName[];
  readonly kill: () => void;
}

const NEAREST = 0.02;
const FARTHEST = 1.6;
/** Pixels from a node within which a click still selects it. */
const REACH = { fine: 12, coarse: 22 };

/**
 * Starts sigma in a container. Throws when the browser has no WebGL; then the caller keeps the static drawing.
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
    zoomToSizeRatioFunction: nodeGrowth,
    zIndex: true,
    nodeReducer: (id, data) => (bright && !bright.has(id) ? { ...data, ...(data as DrawnNode).dim } : data),
  });
  sigma.setCustomBBox({ x: [-HALF, HALF], y: [-HALF, HALF] });
  // Sigma draws a second picture for each frame and reads a pixel of it at each move of the pointer, which waits until
  // the graphics processor has drawn everything: without one up to half a second. Our places are known without that.
  Object.assign(sigma, { getNodeAtPosition: (at: Point) => nodeAt(at) ?? null });

  let scene: Scene | undefined;
  /** Whether the camera, while it moves, is on its way to where the scene begins. */
  let goesHome = false;
  /** The area for which that scene was made. */
  let area: Size | undefined;
  let palette: Palette | undefined;
  /** Nodes that have a name, or must be kept clear of names. */
  let named: readonly SceneNode[] = [];
  let written: readonly PlacedName[] = [];
  /** Nodes that sigma draws. */
  let shown: readonly SceneNode[] = [];
  let bright: ReadonlySet<string> | undefined;
  const press = new Press(callbacks.onOpen);
  const drawn = (id: string) => graph.getNodeAttributes(id) as DrawnNode;
  const size = (): Size => sigma.getDimensions();
  const words = sigma.getCanvases()['labels']!.getContext('2d')!;
  const report = () => {
    // Before the first scene sigma has a camera of its own; to follow it would make everything jump.
    if (scene === undefined || palette === undefined) return;
    const transform = currentTransform(sigma);
    const nodes = bright ? named.filter(({ id }) => bright!.has(id)) : named;
    const zoom = transform.scale / homeTransform(scene, size()).scale;
    const growth = nodeGrowth(zoom);
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
    move(homeCamera(scene, size()), animated);
  };
  /** Whether the reader has left the camera where a scene begins. */
  const isHome = (one: Scene | undefined): boolean => {
    if (one === undefined) return false;
    const camera = sigma.getCamera();
    if (camera.isAnimated()) return goesHome;
    return isSameCamera(camera.getState(), homeCamera(one, size()));
  };
  /** The node whose sign covers a place of the screen. */
  const nodeAt = (at: Point): string | undefined => {
    const unit = sigma.scaleSize(1);
    return nearestNode(shown, at, currentTransform(sigma), ({ id }) => (drawn(id).size ?? 0) * unit);
  };
  const nearest = (x: number, y: number): string | undefined => {
    const transform = currentTransform(sigma);
    const reach = coarse.matches ? REACH.coarse : REACH.fine;
    return (
      nearestNode(scene?.nodes ?? [], { x, y }, transform, reach) ??
      callbacks.findBehind(x, y, transform, reach * 0.7)
    );
  };
  const select = (id: string, event: { readonly original: MouseEvent | TouchEvent }) => {
    if (press.isClick) callbacks.onSelect(id, event.original.shiftKey);
  };
  const release = () => {
    const dropped = press.up();
    if (dropped !== undefined) callbacks.onDrop(dropped, placeOf(dropped));
  };
  const placeOf = (id: string): Point => ({
    x: drawn(id).x ?? 0,
    y: -(drawn(id).y ?? 0),
  });

  sigma.on('afterRender', report);
  // A canvas requests a font when it first needs it, and is not drawn again when the font has loaded.
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
  // While a button is held, a drag is going on and nothing is pointed at.
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
  sigma.on('downNode', ({ node, event }) =>
    press.down({ id: node, at: { x: event.x, y: event.y }, isFinger: 'touches' in event.original }),
  );
  sigma.on('downStage', () => press.down());
  sigma.on('moveBody', (payload) => {
    const { event } = payload;
    const dragged = press.move(event, scene?.backdrop !== 'full');
    if (dragged === undefined) return;
    payload.preventSigmaDefault();
    const { x, y } = sigma.viewportToGraph(event);
    graph.mergeNodeAttributes(dragged, { x, y });
    callbacks.onDrag(dragged, { x, y: -y });
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
      const step = cameraMove({
        before,
        next,
        resized,
        isHome: isHome(before),
        isSeen: (places) => isSeen(places, currentTransform(sigma), size()),
      });
      scene = next;
      shown = next.nodes.filter(({ behind }) => !behind);
      graph.clear();
      const growth = sceneGrowth(next, size());
      for (const node of shown) graph.addNode(node.id, drawnNode(node, colors, growth));
      // Without an animation the camera must be in place before the first frame.
      if (step === 'jumps home') goHome(false);
      sigma.refresh();
      if (step === 'travels home') goHome(true);
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
      if (isSeen([place], currentTransform(sigma), size())) return;
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
      press.up();
      document.fonts.removeEventListener('loadingdone', drawAgain);
      sigma.kill();
    },
  };
}

function currentTransform(sigma: Sigma): Transform {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const unit = sigma.graphToViewport({ x: 1000, y: 0 });
  return { scale: (unit.x - origin.x) / 1000, x: origin.x, y: origin.y };
}

function hasWebGL(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
