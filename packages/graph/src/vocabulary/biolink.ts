import type { ExternalScheme } from './external-schemes.ts';
import type { EntityKind } from './kinds.ts';
import type { RelationKind } from './relations.ts';

/*
 * Our vocabulary in terms of the Biolink Model, version 4.4.4 (https://github.com/biolink/biolink-model,
 * biolink-model.yaml): classes below `named thing`, predicates below `related to`, and the enumerations of
 * knowledge level and agent type.
 */

/** The predicate of relations for which Biolink has no better one. Exports give our own relation beside it. */
export const RELATED_TO = 'biolink:related_to';

/**
 * The Biolink class of each kind. Organs, channels and elements are concepts of Chinese medicine, not anatomy, so
 * they are only named things. Symptoms here are also conditions, and patterns are neither quite diseases nor quite
 * findings: `DiseaseOrPhenotypicFeature` is for vocabularies that do not distinguish the two.
 */
export const BIOLINK_CATEGORY: Readonly<Record<EntityKind, `biolink:${string}`>> = {
  element: 'biolink:NamedThing',
  organ: 'biolink:NamedThing',
  channel: 'biolink:NamedThing',
  acupoint: 'biolink:AnatomicalEntity',
  symptom: 'biolink:DiseaseOrPhenotypicFeature',
  pattern: 'biolink:DiseaseOrPhenotypicFeature',
  region: 'biolink:GrossAnatomicalStructure',
  remedy: 'biolink:Treatment',
  quality: 'biolink:Attribute',
};

/**
 * The Biolink predicate of each relation. Biolink reserves `treats` for approved or established treatments. That a
 * work says so is `treats_or_applied_or_studied_to_treat`, meant for sources that do not say in which sense they
 * mean it.
 */
export const BIOLINK_PREDICATE: Readonly<Record<RelationKind, `biolink:${string}`>> = {
  generates: RELATED_TO,
  controls: RELATED_TO,
  'corresponds-to': RELATED_TO,
  'paired-with': RELATED_TO,
  'pertains-to': RELATED_TO,
  'has-quality': RELATED_TO,
  traverses: 'biolink:overlaps',
  'point-of': 'biolink:member_of',
  'located-in': 'biolink:located_in',
  'jing-well-point-of': RELATED_TO,
  'ying-spring-point-of': RELATED_TO,
  'shu-stream-point-of': RELATED_TO,
  'jing-river-point-of': RELATED_TO,
  'he-sea-point-of': RELATED_TO,
  'source-point-of': RELATED_TO,
  'connecting-point-of': RELATED_TO,
  'cleft-point-of': RELATED_TO,
  'front-mu-point-of': RELATED_TO,
  'back-shu-point-of': RELATED_TO,
  'lower-he-sea-point-of': RELATED_TO,
  'meeting-point-of': RELATED_TO,
  'confluent-point-of': RELATED_TO,
  'crossing-point-of': RELATED_TO,
  'has-phase': RELATED_TO,
  'overacts-on': RELATED_TO,
  insults: RELATED_TO,
  'mother-point-of': RELATED_TO,
  'child-point-of': RELATED_TO,
  'horary-point-of': RELATED_TO,
  'felt-in': 'biolink:disease_has_location',
  involves: RELATED_TO,
  'manifests-as': 'biolink:has_phenotype',
  'leads-to': 'biolink:contributes_to',
  'kind-of': 'biolink:subclass_of',
  treats: 'biolink:treats_or_applied_or_studied_to_treat',
  'studied-for': 'biolink:studied_to_treat',
  'upkeep-after': RELATED_TO,
  'diagnosed-in': RELATED_TO,
  'contraindicated-in': 'biolink:contraindicated_in',
  'contraindicated-at': RELATED_TO,
  'acts-on': RELATED_TO,
};

/** The class of a claim in Biolink. */
export const BIOLINK_ASSOCIATION = 'biolink:Association';

/**
 * KnowledgeLevelEnum and AgentTypeEnum: stored claims were read in works by people, derived ones computed by a
 * program.
 */
export const STORED_KNOWLEDGE = { level: 'knowledge_assertion', agent: 'manual_agent' } as const;
export const DERIVED_KNOWLEDGE = { level: 'logical_entailment', agent: 'automated_agent' } as const;

/** Biolink's prefixes for the external ids of entities. */
export const BIOLINK_PREFIX: Readonly<Record<ExternalScheme, string>> = {
  mesh: 'MESH',
  mondo: 'MONDO',
  hpo: 'HP',
  uberon: 'UBERON',
  snomedct: 'SNOMEDCT',
  icd11: 'icd11',
};
