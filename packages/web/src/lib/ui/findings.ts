/** The results of a finder in groups; a heading says what the things of a group are. */
export interface Findings<Found> {
  readonly groups: readonly { readonly heading?: string; readonly found: readonly Found[] }[];
  /** Nothing has this name: the groups hold suggestions. */
  readonly isNothing: boolean;
  /** Enter takes the first result, which is highlighted. If not, none is, until one is chosen by arrow or pointer. */
  readonly isSure: boolean;
  /** How many there are in all, where not all are here. */
  readonly count?: number;
}

export const NO_FINDINGS: Findings<never> = { groups: [], isNothing: false, isSure: true };

/** Results without headings; `isSure` says whether the first is surely meant. */
export function plainFindings<Found>(found: readonly Found[], isSure: boolean): Findings<Found> {
  return { groups: [{ found }], isNothing: found.length === 0, isSure };
}
