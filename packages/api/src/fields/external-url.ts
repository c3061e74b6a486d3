import type { ExternalId, ExternalScheme } from '@jingluo/graph';

const PAGES: Partial<Record<ExternalScheme, string>> = {
  mesh: 'https://id.nlm.nih.gov/mesh/',
  mondo: 'https://monarchinitiative.org/',
  hpo: 'https://hpo.jax.org/browse/term/',
  uberon: 'https://www.ebi.ac.uk/ols4/ontologies/uberon/classes?obo_id=',
};

/** The web page of an external id; null for vocabularies whose pages need a login or a version number. */
export function externalUrl({ scheme, value }: ExternalId): string | null {
  const page = PAGES[scheme];
  return page === undefined ? null : page + encodeURIComponent(value.toWellFormed());
}
