import type { EntityKind } from '../../vocabulary/kinds.ts';
import type { RelationKind } from '../../vocabulary/relations.ts';

/**
 * How English and Chinese say one relation. A template is written in words: `S relieve~ O`.
 *
 * - `S`, `O`: a name, or several joined by commas and `and`, of the kinds that the relation has there. Other words may stand
 *   between them and what is beside them. `S!`: no more than two other words; `S!!`: and one name only; `S^`: the first of the sentence.
 * - `a|b`: one of these. `a~`: in all its forms. `a?`: or nothing. `be`: in all its forms. `a_b`: two words, one after the other. `…`: anything.
 * - a template that lacks `S` or `O` takes it from what is spoken of: the heading, the first name of the paragraph.
 */
export interface ClaimRule {
  readonly relation: RelationKind;
  /** Kinds that this rule takes at an end; without it, those of the relation. */
  readonly subject?: readonly EntityKind[];
  readonly object?: readonly EntityKind[];
  /** Whether a sentence without a subject may say it of what is spoken of: `Relieves headaches.` below the name of a point. */
  readonly ofTopic?: boolean;
  /** Whether what needs no subject may be said of anything near: `There may be headaches.` below a pattern and its points. */
  readonly ofAnythingNear?: boolean;
  /** A kind that such a sentence speaks of instead, where something of it is near. */
  readonly unlessOf?: EntityKind;
  /** Words that join its objects, beside commas and `and`: `from the hand to the face`. */
  readonly joining?: string;
  /** The same for its subjects. */
  readonly joiningSubjects?: string;
  /** False for two things that the relation never joins. */
  readonly joins?: (subject: string, object: string) => boolean;
  /** Templates that are right nearly always. */
  readonly sure?: readonly string[];
  readonly weak?: readonly string[];
  /** What announces a list, before a colon or in a heading: `symptoms of S`. The end that it lacks follows in the list. */
  readonly leadIns?: readonly string[];
  /** Labels, before a colon or as a heading, after which subjects or objects of what is spoken of are listed: `indications`. */
  readonly labels?: { readonly subjects?: readonly string[]; readonly objects?: readonly string[] };
}

/**
 * What a relation's rules read from texts, and what they must not read. Names are written as ids: `{acupoint:LI4}`. Paragraphs are
 * lines; one that begins with `# ` is a heading, with `- ` an item of a list.
 */
export interface ClaimExamples {
  readonly relation: RelationKind;
  /** Texts with their claims of this relation, without kinds: `LI4 headache`; `not` before what is disputed. */
  readonly says: Readonly<Record<string, readonly string[]>>;
  /** Texts that make no claim of this relation. */
  readonly saysNot: readonly string[];
}
