import { escapeIri } from '../text/web-address.ts';

/*
 * The names of things in RDF. Terms of others are used where they fit: SKOS for names, PROV-O for origins, SEPIO
 * (https://github.com/monarch-initiative/SEPIO-ontology) for lines of evidence, schema.org and Dublin Core for
 * works, the Biolink Model for classes and predicates. All other names are below `urn:jingluo:`, which is no place
 * on the web, so that a thing has the same name in the files of every site.
 */

export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  dct: 'http://purl.org/dc/terms/',
  schema: 'http://schema.org/',
  biolink: 'https://w3id.org/biolink/vocab/',
  np: 'http://www.nanopub.org/nschema#',
  sepio: 'http://purl.obolibrary.org/obo/SEPIO_',
  rel: 'urn:jingluo:relation:',
  term: 'urn:jingluo:term:',
  rule: 'urn:jingluo:rule:',
} as const;

const ROOT = 'urn:jingluo:';

/** An id as it stands in names. In JSON-LD `kind://` would be the beginning of an address. */
export function idInIri(id: string): string {
  return escapeIri(id).replace('://', ':%2F%2F');
}

/** The name of an entity or a work: `urn:jingluo:acupoint:GB30`. */
export function thingIri(id: string): string {
  return ROOT + idInIri(id);
}

/** The name of a claim. */
export function claimIri(id: string): string {
  return thingIri(`claim:${id}`);
}

/** The name of a version of the data. */
export function datasetIri(version: string): string {
  return thingIri(`dataset:${version}`);
}

/** The name of the nanopublication of a claim in a version of the data: it never changes. */
export function nanopublicationIri(version: string, claim: string): string {
  return thingIri(`nanopublication:${version}:${claim}`);
}

/** The classes and relations of SEPIO that are used here. */
export const SEPIO = {
  evidenceLine: '0000002',
  hasEvidenceLine: {
    supports: '0000007',
    disputes: '0000008',
    neutral: '0000009',
  },
  hasSupportingReference: '0000124',
} as const;

/** The licence of the records. */
export const LICENCE_IRI = 'https://creativecommons.org/licenses/by/4.0/';
