import type { EntityKind } from '@jingluo/graph/vocabulary';
import type { graphql } from '../graphql/graphql.ts';
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
  /** Filled with its hue; otherwise a ring of it. */
  readonly filled: boolean;
  /** How its name is placed on the canvas; undefined when it has a caption, or its name is drawn with its disc. */
  readonly naming?: Naming | undefined;
  /** Drawn by the map behind and not as a node; it can still be pointed at, reached by keys and named. */
  readonly behind?: boolean;
  /** Drawn in a lighter ink, because there are many of its kind. */
  readonly quiet?: boolean;
}

/** When and where a thing is named; zooms are against the scene's own scale. */
export interface Naming {
  readonly from: number;
  /** Below this zoom it is named by its code alone. */
  readonly full?: number;
  /** Of two names that would overlap, the one with more weight is written. */
  readonly weight: number;
  /** The side on which the name is placed first. */
  readonly lean?: -1 | 1;
}

/** A claim as a line. */
export interface SceneLine {
  readonly claim: string;
  /** What a screen reader says of it: sentence, level, works, standing, what studies found. */
  readonly description: string;
  readonly from: Point;
  readonly to: Point;
  /** Pixels left free at either end for the node there. */
  readonly gapFrom: number;
  readonly gapTo: number;
  /** How far the line bows sideways at its middle, in pixels; parallel lines bow apart. */
  readonly bow: number;
  /** Pixels sideways that the line leaves free at its start, for the words there. */
  readonly leave?: number;
  /** The same while only names are written. */
  readonly leaveName?: number;
  /** How far it bows at its middle, as a share of its length; added to `bow`. */
  readonly bend?: number;
  /** The places it runs through, when it is not straight, in map units. */
  readonly through?: Through | undefined;
  /** Ids of the things that it joins, as it is drawn. */
  readonly ends?: readonly [string, string];
  /** Whether it is drawn from the subject to the object. */
  readonly forward?: boolean;
  /** Drawn pale, because other lines are singled out. */
  readonly quiet?: boolean;
  readonly level: Level;
  readonly works: number;
  readonly derived: boolean;
  readonly contested: boolean;
  /** It warns: the subject is not to be used in, or at, the object. */
  readonly caution?: boolean;
  /** An added data folder has evidence for or against it. */
  readonly added?: boolean;
}

/** The course of a line that avoids names: parallel to one axis where names are, curved between them. */
export interface Through {
  readonly axis: 'x' | 'y';
  /** Places between its ends that it passes. */
  readonly via: readonly Point[];
  /** Pixels that it keeps straight after its start, around each place, and before its end. */
  readonly straight: readonly number[];
}

/** Words beside a node. */
export interface SceneCaption {
  readonly id: string;
  readonly place: Point;
  /** Pixels from the node to the nearest side of the words, at its middle. */
  readonly offset: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly title: string;
  readonly han: string | undefined;
  /** One for each claim between the thing in focus and this one. */
  readonly claims: readonly CaptionClaim[];
  /** What the studies behind one of them found, where one reports anything. */
  readonly found?: CaptionFound | undefined;
  /** Signs beside the name: its neighbours can be shown, it is pinned. */
  readonly signs?: readonly ('more' | 'pinned')[];
  /** In bold: it was opened, or is an end of a path. */
  readonly strong?: boolean;
  /** The name of the thing in the middle of a focus. */
  readonly middle?: boolean;
  /** The greatest width of a line, in pixels. */
  readonly most: number;
}

export interface CaptionClaim {
  readonly claim: string;
  readonly words: string;
  readonly level: Level;
  readonly works: number;
  readonly derived: boolean;
  readonly contested: boolean;
  /** It warns: written with a sign of its own. */
  readonly caution?: boolean;
}

/** What studies found, as signs with words. */
export interface CaptionFound {
  /** With the number of studies where there are several signs. */
  readonly counts: readonly {
    readonly result: ReturnType<typeof graphql.scalar<'OutcomeResult'>>;
    readonly studies: number;
  }[];
  /** What may stand behind the signs, the longest first; each says against what. */
  readonly words: readonly string[];
}

/** A point of a channel at its place on the map. */
export interface Station {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly place: Point;
  readonly special: boolean;
  /** One of the two next to the point in focus: drawn full, with its name. */
  readonly next: boolean;
}

/** The channel of the thing in focus, as it is drawn behind it. */
export interface Course {
  readonly element: string | undefined;
  readonly stations: readonly Station[];
  /** The part of its curve that is drawn full. */
  readonly curve: readonly Point[];
  /** The channel itself is in focus. */
  readonly whole: boolean;
}

/** Everything a drawing shows at one time. */
export interface Scene {
  /** The same for all scenes of a view that grows: between them the camera stays where it is, if it can. */
  readonly key?: string;
  /** Middle of the view. */
  readonly center: Point;
  /** Pixels per unit at zoom 1; or the units that must fit into the area then. */
  readonly scale: number | Size;
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
  readonly captions: readonly SceneCaption[];
  /** The channel of the thing in focus. */
  readonly course?: Course | undefined;
  /** Neighbours that found no room; the list has them all. */
  readonly more: number;
  /** How the map behind is drawn: full, pale under a focus, or not at all. */
  readonly backdrop: 'full' | 'pale' | 'none';
}

/** A scene in which one thing has another place; its words and lines follow. */
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
