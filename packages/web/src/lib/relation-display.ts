import type { RelationKind } from '@jingluo/graph/vocabulary';

/** How the site shows the claims of a relation. */
interface RelationDisplay {
  /**
   * Beside a focus, what the focus is goes left, and what is said of it goes right. A claim of this relation says
   * something of both its ends, of its object alone, or of neither.
   */
  readonly said: 'always' | 'of-object' | 'never';
  /** Among the headings of a thing, those that most readers look for: with the thing as subject (out), as object (in). */
  readonly listedFirst: readonly ('out' | 'in')[];
}

export const RELATION_DISPLAY: Readonly<Record<RelationKind, RelationDisplay>> = {
  generates: { said: 'never', listedFirst: [] },
  controls: { said: 'never', listedFirst: [] },
  'corresponds-to': { said: 'never', listedFirst: [] },
  'paired-with': { said: 'never', listedFirst: [] },
  'pertains-to': { said: 'of-object', listedFirst: [] },
  'has-quality': { said: 'never', listedFirst: [] },
  traverses: { said: 'of-object', listedFirst: [] },
  'point-of': { said: 'of-object', listedFirst: [] },
  'located-in': { said: 'of-object', listedFirst: [] },
  'jing-well-point-of': { said: 'never', listedFirst: [] },
  'ying-spring-point-of': { said: 'never', listedFirst: [] },
  'shu-stream-point-of': { said: 'never', listedFirst: [] },
  'jing-river-point-of': { said: 'never', listedFirst: [] },
  'he-sea-point-of': { said: 'never', listedFirst: [] },
  'source-point-of': { said: 'never', listedFirst: [] },
  'connecting-point-of': { said: 'never', listedFirst: [] },
  'cleft-point-of': { said: 'never', listedFirst: [] },
  'front-mu-point-of': { said: 'never', listedFirst: [] },
  'back-shu-point-of': { said: 'never', listedFirst: [] },
  'lower-he-sea-point-of': { said: 'never', listedFirst: [] },
  'meeting-point-of': { said: 'never', listedFirst: [] },
  'confluent-point-of': { said: 'never', listedFirst: [] },
  'crossing-point-of': { said: 'never', listedFirst: [] },
  'has-phase': { said: 'of-object', listedFirst: [] },
  'overacts-on': { said: 'never', listedFirst: [] },
  insults: { said: 'never', listedFirst: [] },
  'mother-point-of': { said: 'never', listedFirst: [] },
  'child-point-of': { said: 'never', listedFirst: [] },
  'horary-point-of': { said: 'never', listedFirst: [] },
  'felt-in': { said: 'of-object', listedFirst: ['out'] },
  involves: { said: 'of-object', listedFirst: ['out'] },
  'manifests-as': { said: 'always', listedFirst: [] },
  'leads-to': { said: 'always', listedFirst: [] },
  'kind-of': { said: 'never', listedFirst: [] },
  treats: { said: 'always', listedFirst: ['out', 'in'] },
  'studied-for': { said: 'always', listedFirst: ['out', 'in'] },
  'upkeep-after': { said: 'always', listedFirst: [] },
  'diagnosed-in': { said: 'always', listedFirst: [] },
  'contraindicated-in': { said: 'always', listedFirst: [] },
  'contraindicated-at': { said: 'always', listedFirst: [] },
  'acts-on': { said: 'always', listedFirst: [] },
};
