import type { Size } from '../scene/area.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact } from '../map/fact.ts';
import type { MapModel } from '../map/map-model.ts';
import { grow, type Growth } from './grow.ts';
import { grownScene } from './grown-scene.ts';
import { drawnWays, seatPaths, type Way } from './path-seats.ts';
import { singledClaims } from './shown.ts';
import type { Spoke } from './spoke.ts';
import type { ViewState } from '../view/view-state.ts';

/** A view that has something in focus, with what was loaded for it. */
export interface FocusedView {
  readonly view: ViewState;
  /** By id: what is in focus, and what is opened. */
  readonly spokes: ReadonlyMap<string, Spoke>;
  /** The paths that pass the filters, best first. */
  readonly ways: readonly Way[];
  readonly passes: (fact: Fact) => boolean;
  readonly map: MapModel;
}

/** What is drawn of a view in an area: what grows from the thing in focus, or from paths. */
export function growView({ view, spokes, ways, passes, map }: FocusedView, size: Size): Growth {
  const [from, to] = [view.focus, view.to].map((id) => (id === undefined ? undefined : spokes.get(id)));
  const start = from && to ? seatPaths(from, to, drawnWays(ways, view.path, size), size, map) : undefined;
  return grow({ view, spokes, passes, size, map, start });
}

/** The same as a scene; the growth is that of `growView`. */
export function sceneOfView({ view, ways, map }: FocusedView, growth: Growth, size: Size): Scene {
  const unseen = view.to === undefined ? 0 : ways.length - drawnWays(ways, view.path, size).length;
  return grownScene({ growth, view, map, size, singled: singledClaims(ways, view.path), unseen });
}
