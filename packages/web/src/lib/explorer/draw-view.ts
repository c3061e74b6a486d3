import type { Size } from '../scene/area.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact } from '../map/fact.ts';
import type { MapModel } from '../map/map-model.ts';
import { grow, type Growth } from './grow.ts';
import { grownScene } from './grown-scene.ts';
import { claimsOfPath, drawnWays, seatPaths, type Way } from './path-seats.ts';
import type { Spoke } from './spoke.ts';
import type { ViewState } from '../view/view-state.ts';

/** A view with a focus, and what was loaded for it. */
export interface FocusedView {
  readonly view: ViewState;
  /** By id: what is in focus, and what is opened. */
  readonly spokes: ReadonlyMap<string, Spoke>;
  /** The paths that pass the filters, best first. */
  readonly ways: readonly Way[];
  readonly passes: (fact: Fact) => boolean;
  readonly map: MapModel;
}

/** The things and claims that a view shows in an area, and their places. */
export function growView({ view, spokes, ways, passes, map }: FocusedView, size: Size): Growth {
  const [from, to] = [view.focus, view.to].map((id) => (id === undefined ? undefined : spokes.get(id)));
  const start = from && to ? seatPaths(from, to, drawnWays(ways, view.path, size), size, map) : undefined;
  return grow({ view, spokes, passes, size, map, start });
}

/** What `growView` returned, as a scene. */
export function sceneOfView({ view, ways, map }: FocusedView, growth: Growth, size: Size): Scene {
  const unseen = view.to === undefined ? 0 : ways.length - drawnWays(ways, view.path, size).length;
  return grownScene({ growth, view, map, size, singled: claimsOfPath(ways, view.path), unseen });
}
