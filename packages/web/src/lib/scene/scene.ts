import type { EntityKind } from '@jingluo/graph/vocabulary';
import type { Level } from '../level/level.ts';
import type { Size } from './area.ts';
import type { Point } from './point.ts';

/** A thing as it is drawn. Places are in map units, radii in pixels at the scene's own scale. */
export interface SceneNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  readonly han: string | undefined;
  /** Local id of the element whose hue it takes. */
  readonly element: string | undefined;
  readonly place: Point;
  readonly radius: number;
  /** Filled with its hue, or paper inside a ring of it. */
  readonly filled: boolean;
  /** How the canvas names it; undefined when it has a caption, or words of its own on its disc. */
  readonly naming?: Naming | undefined;
  /** Part of the map behind, and no node of its own: it is found, walked to and named there. */
  readonly behind?: boolean;
  /** One of many of its kind: drawn in a lighter ink. */
  readonly quiet?: boolean;
}

/** When and where a thing is named; zooms are against the scene's own scale. */
export interface Naming {
  readonly from: number;
  /** Below this zoom it is named by its code alone. */
  readonly full?: number;
  /** What weighs more has its name first. */
  readonly weight: number;
  /** The side its words stand on if they can. */
  readonly lean?: -1 | 1;
}

/** A claim as a line. */
export interface SceneLine {
  readonly claim: string;
  /** What a screen reader says of it: sentence, level, works, standing. */
  readonly spoken: string;
  readonly from: Point;
  readonly to: Point;
  /** Pixels left free at either end for the node there. */
  readonly gapFrom: number;
  readonly gapTo: number;
  /** How far the line bows sideways at its middle, in pixels; parallel lines bow apart. */
  readonly bow: number;
  /** Pixels sideways that the line keeps clear at its beginning, for the words there. */
  readonly leave?: number;
  /** The same while only names are written. */
  readonly leaveName?: number;
  /** How far it bows at its middle, as a share of its length; beside `bow`. */
  readonly bend?: number;
  /** Where it runs when it does not run straight, in map units. */
  readonly through?: Through | undefined;
  /** Ids of the things that it joins, as it is drawn. */
  readonly ends?: readonly [string, string];
  /** Whether it is drawn from the subject to the object. */
  readonly forward?: boolean;
  /** Not one of the lines that are singled out. */
  readonly quiet?: boolean;
  readonly level: Level;
  readonly works: number;
  readonly derived: boolean;
  readonly contested: boolean;
  /** An added data folder speaks of it. */
  readonly added?: boolean;
}

/** The way of a line that runs clear of names: straight along one axis wherever names stand, and over between them. */
export interface Through {
  readonly axis: 'x' | 'y';
  /** Places between its ends that it passes. */
  readonly via: readonly Point[];
  /** Pixels that it keeps straight behind its beginning, about each place, and before its end. */
  readonly straight: readonly number[];
}

/** Words beside a node. */
export interface SceneCaption {
  readonly id: string;
  readonly place: Point;
  /** Pixels from the place to the middle of the side of the words that is nearest to it. */
  readonly offset: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly title: string;
  readonly han: string | undefined;
  /** One for each claim between the thing in focus and this one. */
  readonly claims: readonly CaptionClaim[];
  /** What can be done with it, as a sign: its neighbours can be shown, or it keeps its place. */
  readonly signs?: readonly ('more' | 'pinned')[];
  /** Stands out: it was opened, or is an end of a path. */
  readonly strong?: boolean;
  /** The name of the thing in the middle of a focus. */
  readonly middle?: boolean;
  /** Pixels that a line of it may take. */
  readonly most: number;
}

export interface CaptionClaim {
  readonly claim: string;
  readonly words: string;
  readonly level: Level;
  readonly works: number;
  readonly derived: boolean;
  readonly contested: boolean;
}

/** A point of a channel where it stands on the map. */
export interface Station {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly place: Point;
  readonly special: boolean;
  /** One of the two next to the point in focus: it stays full, and is named. */
  readonly next: boolean;
}

/** What of a channel is drawn under a focus. */
export interface Course {
  readonly element: string | undefined;
  readonly stations: readonly Station[];
  /** The part of its curve that stays full. */
  readonly curve: readonly Point[];
  /** The channel itself is in focus. */
  readonly whole: boolean;
}

/** Everything a drawing shows at one time. */
export interface Scene {
  /** What is the same while a view grows: the camera stays then, if it can. */
  readonly key?: string;
  /** Middle of the view. */
  readonly center: Point;
  /** Pixels per unit when nothing is zoomed; or the units that are to be seen then, in any area. */
  readonly scale: number | Size;
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
  readonly captions: readonly SceneCaption[];
  /** The channel on which the thing in focus lies, or that it is. */
  readonly course?: Course | undefined;
  /** Neighbours that found no room; the list has them all. */
  readonly more: number;
  /** The map behind: full, or pale under a focus, or none. */
  readonly backdrop: 'full' | 'pale' | 'none';
}

/** A scene with one thing at another place, its words and lines with it. */
export function withPlace(scene: Scene, id: string, place: Point): Scene {
  return {
    ...scene,
    nodes: scene.nodes.map((node) => (node.id === id ? { ...node, place } : node)),
    captions: scene.captions.map((caption) => (caption.id === id ? { ...caption, place } : caption)),
    lines: scene.lines.map((line) => ({
      ...line,
      from: line.ends?.[0] === id ? place : line.from,
      to: line.ends?.[1] === id ? place : line.to,
    })),
  };
}
