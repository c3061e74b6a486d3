import { BIOLINK_CATEGORY, BIOLINK_PREDICATE, RELATED_TO } from '../../vocabulary/biolink.ts';
import { ENTITY_KINDS, type EntityKind } from '../../vocabulary/kinds.ts';
import { isRelationKind, RELATION_KINDS, type RelationKind } from '../../vocabulary/relations.ts';

/*
 * The words of the Biolink Model, version 4.4.4, in terms of ours: the reverse of what is exported, where only one of our words
 * is meant, and the few other words that say no less. What could mean more than ours is not read as ours.
 */

/** A word of ours, or why there is none, always in the same words. */
export type Meaning<Word> = { readonly word: Word } | { readonly refused: string };

/**
 * Categories of one kind. A disease or a phenotypic feature is a condition, which is a symptom here; a drug is used on a
 * complaint and is no point, so it is a remedy.
 */
export const KIND_OF_CATEGORY: Readonly<Record<string, EntityKind>> = {
  'biolink:Disease': 'symptom',
  'biolink:PhenotypicFeature': 'symptom',
  'biolink:GrossAnatomicalStructure': 'region',
  'biolink:Treatment': 'remedy',
  'biolink:Drug': 'remedy',
};

/** Categories that are exported for a kind, or for several, and hold much that is of no kind of ours. */
const WIDE = new Set<string>(
  Object.values(BIOLINK_CATEGORY).filter((category) => !(category in KIND_OF_CATEGORY)),
);

/** The kind of a node by its categories, which may have all that are above them. */
export function kindOfCategories(categories: readonly string[]): Meaning<EntityKind> {
  const kinds = new Set(categories.flatMap((category) => KIND_OF_CATEGORY[category] ?? []));
  const [kind, ...others] = kinds;
  if (others.length > 0) return { refused: 'categories of several kinds' };
  if (kind !== undefined) return { word: kind };
  if (categories.length === 0) return { refused: 'no category' };
  return categories.some((category) => WIDE.has(category) && category !== BIOLINK_CATEGORY.element)
    ? { refused: 'a category that fits more than one kind of ours: add a column `kind`' }
    : { refused: 'a category that is no kind of ours' };
}

/** Whether a node of a kind may have these categories. */
export function fitsKind(kind: EntityKind, categories: readonly string[]): boolean {
  return (
    categories.includes(BIOLINK_CATEGORY[kind]) ||
    categories.some((category) => KIND_OF_CATEGORY[category] === kind)
  );
}

/** The kind that a node says of itself in our words; undefined when it says none. */
export function writtenKind(written: string): EntityKind | undefined {
  return ENTITY_KINDS.find((kind) => kind === written);
}

/**
 * Predicates of one relation. `treats` in Biolink says that something helps, which is what our `treats` reports. That a trial
 * is made is one way to study.
 */
export const RELATION_OF_PREDICATE: Readonly<Record<string, RelationKind>> = {
  ...Object.fromEntries(
    RELATION_KINDS.filter((kind) => BIOLINK_PREDICATE[kind] !== RELATED_TO && kind !== 'treats').map(
      (kind) => [BIOLINK_PREDICATE[kind], kind],
    ),
  ),
  'biolink:treats': 'treats',
  'biolink:in_clinical_trials_for': 'studied-for',
};

/** What precedes our own relations in `original_predicate`. */
const OURS = 'jingluo:';

/** The relation of an edge: as it says in our words, else by its predicate. */
export function relationOf(predicate: string, original: string): Meaning<RelationKind> {
  if (original.startsWith(OURS)) {
    const relation = original.slice(OURS.length);
    return isRelationKind(relation) ? { word: relation } : { refused: 'no relation of ours has that name' };
  }
  const relation = RELATION_OF_PREDICATE[predicate];
  if (relation !== undefined) return { word: relation };
  if (predicate === '') return { refused: 'no predicate' };
  return predicate === RELATED_TO || predicate === BIOLINK_PREDICATE.treats
    ? { refused: 'a predicate that fits more than one relation of ours: add `original_predicate`' }
    : { refused: 'a predicate that is no relation of ours' };
}

/** Whether an edge was derived by our rules: it is made again, when what it follows from is there. */
export function isDerivedByUs(row: { readonly text: (name: string) => string }): boolean {
  return (
    row.text('original_predicate').startsWith(OURS) &&
    (row.text('derived').toLowerCase() === 'true' || row.text('knowledge_level') === 'logical_entailment')
  );
}
