/** Names of other vocabularies, by the scheme of an id in them. */
export const VOCABULARIES: Readonly<Record<string, string>> = {
  mesh: 'MeSH',
  mondo: 'MONDO',
  hpo: 'HPO',
  uberon: 'UBERON',
  snomedct: 'SNOMED CT',
  icd11: 'ICD-11',
};
