/** A value of a filter as addresses have it, and its label. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The value of the choice that a text of an address names, in letters of either size; empty for none. */
export function chosen(choices: readonly Choice[], text: string): string {
  return choices.find(({ value }) => value === text.toLowerCase())?.value ?? '';
}
