import { doiAddress, escapeIri, webAddress } from '@jingluo/graph/web-address';

/** An identifier of a work and its page. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
  readonly href: string | undefined;
}

interface Identified {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly registry: string | null;
  readonly url: string | null;
}

/**
 * The identifiers of a work with their URLs. A registration without an NCT number has no certain URL, and
 * an address that leads elsewhere than to the web is only text.
 */
export function identifiers({ doi, pmid, pmcid, registry, url }: Identified): Identifier[] {
  const trial =
    registry?.startsWith('NCT') === true
      ? `https://clinicaltrials.gov/study/${escapeIri(registry)}`
      : undefined;
  return [
    { scheme: 'DOI', value: doi, href: doiAddress(doi ?? '') },
    { scheme: 'PMID', value: pmid, href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` },
    { scheme: 'PMCID', value: pmcid, href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` },
    { scheme: 'Registry', value: registry, href: trial },
    { scheme: 'Address', value: url, href: webAddress(url) },
  ].filter((identifier): identifier is Identifier => identifier.value !== null);
}
