/** The results of a finder in groups; a heading says what the things of a group are. */
export interface Findings<Found> {
  readonly groups: readonly { readonly heading?: string; readonly found: readonly Found[] }[];
  /** Nothing has this name: the groups hold suggestions. */
  readonly isNothing: boolean;
}

/** Results without headings. */
export function plainFindings<Found>(found: readonly Found[]): Findings<Found> {
  return { groups: [{ found }], isNothing: found.length === 0 };
}
