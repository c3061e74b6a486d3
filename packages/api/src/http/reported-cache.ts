/** A cache that `/metrics` names. */
export interface ReportedCache {
  readonly name: string;
  /** What it holds now, as it counts it itself: an estimate. */
  readonly bytes: () => number;
  /** How much it may hold; undefined when not its bytes are limited. */
  readonly limit?: number;
}
