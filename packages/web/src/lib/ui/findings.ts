/** What a finder found, in groups; a group with a heading says what its things are. */
export interface Findings<Found> {
  readonly groups: readonly { readonly heading?: string; readonly found: readonly Found[] }[];
  /** Nothing has the name that was asked: what is in the groups is offered instead. */
  readonly isNothing: boolean;
}

/** Findings without headings. */
export function plainFindings<Found>(found: readonly Found[]): Findings<Found> {
  return { groups: [{ found }], isNothing: found.length === 0 };
}
