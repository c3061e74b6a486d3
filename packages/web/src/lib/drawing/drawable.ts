import type { Point } from '../scene/point.ts';
import type { Size } from '../scene/area.ts';
import type { MapModel } from '../map/map-model.ts';
import type { Adjacency } from '../scene/adjacency.ts';
import type { Scene } from '../scene/scene.ts';

/** The components that draw lines and captions of a scene; loaded by views that have them. */
interface SceneComponents {
  readonly Captions: typeof import('./Captions.svelte').default;
  readonly ClaimLines: typeof import('./ClaimLines.svelte').default;
  readonly ChannelCourse?: typeof import('./ChannelCourse.svelte').default;
  readonly NextStations?: typeof import('./NextStations.svelte').default;
}

/** What a drawing shows, and what a reader can do in it. An action that is missing cannot be done. */
export interface Drawable {
  readonly map: MapModel;
  readonly sceneIn: (size: Size) => Scene;
  /** Not needed where the scene has no lines and no captions. */
  readonly sceneComponents: SceneComponents | undefined;
  /** The entity in the middle, when there is one. */
  readonly middle: string | undefined;
  /** The claim whose line is marked. */
  readonly claim: string | undefined;
  /** The thing with a ring, when it is not the one in the middle. */
  readonly selected: string | undefined;
  readonly entityHref: (id: string) => string;
  readonly claimHref: (id: string) => string;
  readonly select: (id: string) => void;
  /** A click with Shift: the paths from what is selected. */
  readonly pathsTo?: (id: string) => void;
  /** A double click, a long press, Enter. */
  readonly open?: (id: string) => void;
  readonly hide?: (id: string) => void;
  readonly showClaim?: (claim: string) => void;
  /** A thing was dragged to a place, in map units. */
  readonly move?: ((id: string, place: Point) => void) | undefined;
  /** "expanded", "12 claims drawn": read out after the name of a thing. Without it the name alone is read. */
  readonly stateOf?: (id: string) => string | undefined;
  /** Which things claims join; used when pointing at a thing in a scene without lines. */
  readonly adjacency: Adjacency | undefined;
  readonly hover?: (id: string) => void;
}
