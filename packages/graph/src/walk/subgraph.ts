/** A part of the graph. Both ends of each claim are among the nodes. */
export interface Subgraph {
  /** Entity ids, the given ones first. */
  readonly nodes: readonly string[];
  /** Claim ids. */
  readonly claims: readonly string[];
  /** True when a limit left something out. */
  readonly truncated: boolean;
}
