import type { RelationKind } from '@jingluo/graph/vocabulary';

/** How the site shows the claims of a relation. */
interface RelationDisplay {
  /**
   * Beside a focus, what the focus is goes left, and what is said of it goes right. A claim of this relation says
   * something of both its ends, of its object alone, or of neither.
   */
  readonly said: 'always' | 'of-object' | 'never';
  /** On the map a symptom or a pattern is near the other end. */
  readonly placesOnMap: boolean;
  /** Among the headings of a thing, those that most readers look for: with the thing as subject (out), as object (in). */
  readonly listedFirst: readonly ('out' | 'in')[];
}

export const RELATION_DISPLAY: Readonly<Record<RelationKind, RelationDisplay>> = {
  generates: { said: 'never', placesOnMap: false, listedFirst: [] },
  controls: { said: 'never', placesOnMap: false, listedFirst: [] },
  'corresponds-to': { said: 'never', placesOnMap: false, listedFirst: [] },
  'paired-with': { said: 'never', placesOnMap: false, listedFirst: [] },
  'pertains-to': { said: 'of-object', placesOnMap: false, listedFirst: [] },
  'has-quality': { said: 'never', placesOnMap: false, listedFirst: [] },
  traverses: { said: 'of-object', placesOnMap: false, listedFirst: [] },
  'point-of': { said: 'of-object', placesOnMap: false, listedFirst: [] },
  'located-in': { said: 'of-object', placesOnMap: false, listedFirst: [] },
  'jing-well-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'ying-spring-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'shu-stream-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'jing-river-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'he-sea-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'source-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'connecting-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'cleft-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'front-mu-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'back-shu-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'lower-he-sea-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'meeting-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'confluent-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'crossing-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'has-phase': { said: 'of-object', placesOnMap: false, listedFirst: [] },
  'overacts-on': { said: 'never', placesOnMap: false, listedFirst: [] },
  insults: { said: 'never', placesOnMap: false, listedFirst: [] },
  'mother-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'child-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'horary-point-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  'felt-in': { said: 'of-object', placesOnMap: false, listedFirst: ['out'] },
  involves: { said: 'of-object', placesOnMap: true, listedFirst: ['out'] },
  'manifests-as': { said: 'always', placesOnMap: true, listedFirst: [] },
  'leads-to': { said: 'always', placesOnMap: false, listedFirst: [] },
  'kind-of': { said: 'never', placesOnMap: false, listedFirst: [] },
  treats: { said: 'always', placesOnMap: true, listedFirst: ['out', 'in'] },
  'studied-for': { said: 'always', placesOnMap: true, listedFirst: ['out', 'in'] },
};
