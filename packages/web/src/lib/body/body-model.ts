import type { BodyPosition, PlacedBy, RegionShape } from '@jingluo/graph/body';

/** A point that is drawn. */
export interface BodyModelPoint {
  readonly code: string;
  readonly position: BodyPosition;
  readonly by: PlacedBy;
  /** Second places that the source leaves open. */
  readonly others: readonly BodyPosition[];
}

/** A region, drawn or not, with how much is said of it. */
export interface BodyModelRegion {
  readonly id: string;
  readonly name: string;
  /** Whether it only arranges others. */
  readonly heading: boolean;
  /** Ids of the regions it is a part or kind of, one step up. */
  readonly broader: readonly string[];
  readonly symptoms: number;
  readonly channels: number;
  readonly points: number;
  readonly shape?: RegionShape | undefined;
}

/** A channel that has drawn points. */
export interface BodyModelChannel {
  readonly code: string;
  readonly name: string;
}

/** What is drawn of the served data on a body, and what is said of its regions. */
export interface BodyModel {
  readonly version: string;
  readonly points: readonly BodyModelPoint[];
  readonly channels: readonly BodyModelChannel[];
  readonly regions: readonly BodyModelRegion[];
}
