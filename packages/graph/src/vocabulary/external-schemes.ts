/** Vocabularies in which an entity may have an id. */
export const EXTERNAL_SCHEMES = ['mesh', 'mondo', 'hpo', 'uberon', 'snomedct', 'icd11'] as const;
export type ExternalScheme = (typeof EXTERNAL_SCHEMES)[number];
