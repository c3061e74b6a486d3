/* The parts of CSL-JSON 1.0.2 that a work here can have. */

/** Its types of items. */
export const CSL_TYPES = [
  'article',
  'article-journal',
  'book',
  'chapter',
  'dataset',
  'document',
  'entry',
  'entry-encyclopedia',
  'paper-conference',
  'post-weblog',
  'report',
  'software',
  'standard',
  'thesis',
  'webpage',
] as const;

/** Its fields, in the order in which they are written. */
export const CSL_FIELDS = [
  'type',
  'title',
  'author',
  'editor',
  'issued',
  'accessed',
  'container-title',
  'container-title-short',
  'collection-title',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'publisher',
  'publisher-place',
  'language',
  'genre',
  'version',
  'DOI',
  'PMID',
  'PMCID',
  'ISBN',
  'URL',
] as const;

export type CslField = (typeof CSL_FIELDS)[number];
