import type { Reading } from '@jingluo/graph/reading';
import type { Ringed } from '../document/lay-out-document.ts';
import { isShownFirst, type NoteView, type NoteViews } from './note-views.ts';
import type { MarkedSentence } from './standing.ts';
import { inSentence, headOfSubject, type ThingOf } from './claim-words.ts';
import { groupNotes } from './note-groups.ts';
import { joinNames } from '../join-names.ts';
import type { TextSection } from './text-sections.ts';

/** A sentence of a text as a ring of its graph. */
export interface RingedSentence extends Ringed, MarkedSentence {
  /** Its position in the reading, and one more. */
  readonly number: number;
  /** What it claims, with all that shares its subject: "Sciatica is said to be felt in the buttock and the foot". */
  readonly words: string;
  /** Who else says so, or otherwise: "7 and 4 other sources". */
  readonly behind: string;
}

/** What a text claims by sections: of each sentence what is kept, and what our reading is sure of, without what was rejected. */
export function graphSections(
  reading: Reading,
  { sections, views, thingOf }: { sections: readonly TextSection[]; views: NoteViews; thingOf: ThingOf },
): { readonly name: string; readonly statements: readonly RingedSentence[] }[] {
  return sections.map(({ name, first, end }) => ({
    name,
    statements: reading.sentences
      .slice(first, end)
      .map((_, offset) => ringed(first + offset, { views, thingOf })),
  }));
}

function ringed(
  sentence: number,
  { views, thingOf }: { views: NoteViews; thingOf: ThingOf },
): RingedSentence {
  const notes = views.of(sentence).filter((view) => isShownFirst(view) && !view.isRejected);
  const group = leading(notes);
  const marked = views.mark(sentence);
  return {
    ...marked,
    number: sentence + 1,
    words: wordsOf(group, thingOf),
    behind: behindOf(group),
    alsoSaidBy: notes.flatMap(({ standing: { comparison } }) => comparison.works),
    disputedBy: notes.flatMap(({ standing: { comparison } }) => comparison.otherwise),
  };
}

/** The notes that one leader has room for: those said otherwise, else the group that most sources say. */
function leading(notes: readonly NoteView[]): readonly NoteView[] {
  const against = notes.filter(({ standing }) => standing.stand === 'otherwise');
  if (against.length > 0) return against.slice(0, 1);
  const weight = (some: readonly NoteView[]) =>
    some.reduce((sum, { standing }) => sum + standing.comparison.families, 0);
  const [best] = groupNotes(notes.filter(({ standing }) => standing.comparison.works.length > 0))
    .filter(({ shared }) => shared !== 'object')
    .map(({ notes: some }) => some)
    .toSorted((a, b) => weight(b) - weight(a));
  return best ?? notes.slice(0, 1);
}

function wordsOf(group: readonly NoteView[], thingOf: ThingOf): string {
  const [first] = group;
  if (first === undefined) return '';
  if (group.length === 1) return first.sentence;
  return `${headOfSubject(first.claim, thingOf)} ${joinNames(group.map(({ claim }) => inSentence(thingOf, claim.object)))}`;
}

function behindOf(group: readonly NoteView[]): string {
  const [first] = group;
  if (first === undefined) return '';
  if (
    group.every(({ standing: { stand, comparison } }) => stand === 'otherwise' || comparison.families === 0)
  )
    return first.standing.words;
  const counts = group.map(({ standing }) => String(standing.comparison.families));
  const noun = counts.length === 1 && counts[0] === '1' ? 'other source' : 'other sources';
  return `${joinNames(counts, 4)} ${noun}`;
}
