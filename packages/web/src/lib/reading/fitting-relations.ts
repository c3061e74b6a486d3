import { type EntityKind, relation, RELATION_KINDS, type RelationKind } from '@jingluo/graph/vocabulary';

/** The relations that join a thing of one kind to one of another; none that only follows by rule. */
export function fittingRelations(subject: EntityKind, object: EntityKind): RelationKind[] {
  return RELATION_KINDS.filter((kind) => {
    const row = relation(kind);
    return (
      row.pointRole !== 'by-rule' &&
      row.subject.includes(subject) &&
      row.object.includes(object) &&
      (!row.sameKind || subject === object)
    );
  });
}

/** What things of a kind are called in a sentence: "the one that joins a symptom and a place". */
export const KIND_WORDS: Readonly<Record<EntityKind, string>> = {
  element: 'an element',
  organ: 'an organ',
  channel: 'a channel',
  acupoint: 'a point',
  symptom: 'a symptom',
  pattern: 'a pattern',
  region: 'a place',
  remedy: 'a remedy',
  quality: 'a quality',
};

/** One word for a kind: "point". */
export function kindWord(kind: EntityKind): string {
  return KIND_WORDS[kind].replace(/^an? /, '');
}
