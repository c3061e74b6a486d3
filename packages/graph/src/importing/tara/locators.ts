/**
 * TARA's tables in words, since readers of a locator do not know its files. Its record says which file is which.
 */
const TABLES = {
  'acupoints.csv': 'table of points',
  'acupoints-locations.csv': 'table of locations',
  'extra-acupoints.csv': 'table of extra points',
  'meridians.csv': 'table of channels',
  'pain-related-articles.csv': 'table of articles',
  'special-points.csv': 'table of kinds of special points',
  'special-points-association.csv': 'table of special points',
} as const;

/** A place in TARA itself: “table of special points, BL 11”. */
export function placeIn(file: keyof typeof TABLES, row: string): string {
  return `${TABLES[file]}, ${row}`;
}

/** The place in an article that was not opened: the points that TARA lists for it, by its number there. */
export function pointsOfArticle(number: string): string {
  return `article, list of points (read in TARA’s ${TABLES['pain-related-articles.csv']}, no. ${number})`;
}
