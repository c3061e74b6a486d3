import type { CitationStyle } from '@jingluo/graph/citations';

/** A citation style, with its name in links. */
export interface ListStyle {
  readonly key: CitationStyle;
  readonly name: string;
}

export const LIST_STYLES: readonly [ListStyle, ...ListStyle[]] = [
  { key: 'apa', name: 'APA' },
  { key: 'vancouver', name: 'Vancouver' },
  { key: 'ama', name: 'AMA' },
];

/** The style that a query parameter names; APA by default. */
export function readListStyle(parameter: string | null): ListStyle {
  return LIST_STYLES.find(({ key }) => key === parameter?.toLowerCase()) ?? LIST_STYLES[0];
}
