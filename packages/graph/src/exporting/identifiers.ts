import type { Citation, Entity } from '../snapshot/model.ts';
import { doiAddress, webAddress } from '../text/web-address.ts';
import { BIOLINK_PREFIX } from '../vocabulary/biolink.ts';

/** A public id of a work as a CURIE: PMID, DOI or PMCID, else its address, else our own id. */
export function workCurie({ id, fields }: Citation): string {
  const { PMID, DOI, PMCID, URL } = fields;
  if (PMID !== undefined) return `PMID:${PMID}`;
  if (DOI !== undefined) return `doi:${DOI}`;
  if (PMCID !== undefined) return PMCID.replace(/^PMC/, 'PMC:');
  return webAddress(URL) ?? id;
}

/** Addresses that identify the work elsewhere: of its DOI, in PubMed, in PubMed Central. */
export function workIris({ fields: { DOI, PMID, PMCID } }: Citation): string[] {
  return [
    ...(DOI === undefined ? [] : [doiAddress(DOI)]),
    ...(PMID === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${PMID}/`]),
    ...(PMCID === undefined ? [] : [`https://pmc.ncbi.nlm.nih.gov/articles/${PMCID}/`]),
  ];
}

/** The ids of an entity in other vocabularies, as CURIEs with Biolink's prefixes: `MESH:D012585`. */
export function entityCuries({ externalIds }: Entity): string[] {
  return externalIds.map(({ scheme, value }) => {
    const prefix = `${BIOLINK_PREFIX[scheme]}:`;
    return value.startsWith(prefix) ? value : prefix + value;
  });
}
