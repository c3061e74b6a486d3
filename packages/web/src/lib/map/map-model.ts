import type { Point } from '../scene/point.ts';
import type { Shape } from '../scene/area.ts';
import type { EntityKind } from '@jingluo/graph/vocabulary';

/** An entity on the map. */
export interface MapNode {
  readonly id: string;
  readonly kind: EntityKind;
  /** `GB30 Huantiao`, `Gallbladder channel`, `Sciatica`. */
  readonly label: string;
  readonly han: string | undefined;
  /** Local id of the element whose hue it takes. */
  readonly element: string | undefined;
  /** How many entities claims join it to: the size of a symptom, and which of two names is written. */
  readonly degree: number;
  /** A point with a role, such as source point of a channel. */
  readonly special?: boolean;
  readonly place: Record<Shape, Point>;
}

export interface MapChannel {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly han: string | undefined;
  readonly element: string | undefined;
  readonly organ: string | undefined;
}

/** The map: every thing has one place, which never changes while the data is the same. */
export interface MapModel {
  readonly version: string;
  readonly nodes: readonly MapNode[];
  readonly channels: readonly MapChannel[];
  /** How many claims end at an entity, on the map or not. */
  readonly claimCounts: Readonly<Record<string, number>>;
  /** Whether an entity that is not in `claimCounts` has no claims; in a large graph it may have some. */
  readonly allCounted: boolean;
  /** How many symptoms and patterns are not drawn, because there is no room. */
  readonly left: number;
  /** Claims of the cycles: element to element. */
  readonly cycles: readonly {
    readonly id: string;
    readonly relation: 'GENERATES' | 'CONTROLS';
    readonly from: string;
    readonly to: string;
  }[];
}

/** The local part of an id: `wood` of `element:wood`. */
export function localId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** How many claims an entity has; undefined for one whose claims the map has not counted. */
export function claimCount({ claimCounts, allCounted }: MapModel, id: string): number | undefined {
  return claimCounts[id] ?? (allCounted ? 0 : undefined);
}
