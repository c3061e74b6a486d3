/**
 * The names of all relations, in the order in which they are listed everywhere. `RELATIONS` says what they mean.
 */
export const RELATION_KINDS = [
  'generates',
  'controls',
  'corresponds-to',
  'paired-with',
  'pertains-to',
  'has-quality',
  'traverses',
  'point-of',
  'located-in',
  'jing-well-point-of',
  'ying-spring-point-of',
  'shu-stream-point-of',
  'jing-river-point-of',
  'he-sea-point-of',
  'source-point-of',
  'connecting-point-of',
  'cleft-point-of',
  'front-mu-point-of',
  'back-shu-point-of',
  'lower-he-sea-point-of',
  'meeting-point-of',
  'confluent-point-of',
  'crossing-point-of',
  'has-phase',
  'overacts-on',
  'insults',
  'mother-point-of',
  'child-point-of',
  'horary-point-of',
  'felt-in',
  'involves',
  'manifests-as',
  'leads-to',
  'kind-of',
  'treats',
  'studied-for',
  'upkeep-after',
  'diagnosed-in',
  'contraindicated-in',
  'contraindicated-at',
  'acts-on',
] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** True for the name of a relation. */
export function isRelationKind(name: string): name is RelationKind {
  return (RELATION_KINDS as readonly string[]).includes(name);
}
