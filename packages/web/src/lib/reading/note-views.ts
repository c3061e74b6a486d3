import type { Comparison, Reading } from '@jingluo/graph/reading';
import { sentenceOf, type ThingOf } from './claim-words.ts';
import { renumbered } from './kept-claims.ts';
import { isSame, type Note, type NotedClaim } from './note.ts';
import type { ReadingDesk } from './reading-desk.svelte.ts';
import { type MarkedSentence, markOf, type Standing, standingOf } from './standing.ts';

/** A note as it is shown. */
export interface NoteView {
  readonly note: Note;
  readonly claim: NotedClaim;
  /** The claim as a sentence, with denial and doubt. */
  readonly sentence: string;
  readonly standing: Standing;
  readonly isKept: boolean;
  readonly isRejected: boolean;
  readonly isEdited: boolean;
  /** Stands as a whole sentence, under no head. */
  readonly alone: boolean;
  /** A code of it that an older numbering may mean by another point. */
  readonly offer: { readonly printed: string; readonly to: string } | undefined;
}

interface Made {
  readonly reading: Reading;
  readonly compare: (claim: NotedClaim) => Comparison;
  /** How many sources could say the same. */
  readonly others: number;
  readonly thingOf: ThingOf;
}

/** The notes of a reading as they are shown: as read, as edited, and as they stand among the sources here. */
export class NoteViews {
  readonly #desk: ReadingDesk;
  readonly #made: Made;
  readonly #bySentence: ReadonlyMap<number, readonly Note[]>;
  /** The last view of each note, which is given again as long as nothing of it has changed. */
  readonly #last = new Map<string, { readonly of: readonly unknown[]; readonly view: NoteView }>();
  readonly #compared = new Map<string, Comparison>();

  constructor(desk: ReadingDesk, made: Made) {
    this.#desk = desk;
    this.#made = made;
    this.#bySentence = Map.groupBy(desk.notes, ({ sentence }) => sentence);
  }

  /** The notes of a sentence, sure ones first. */
  of(sentence: number): NoteView[] {
    return (this.#bySentence.get(sentence) ?? []).map((note) => this.view(note));
  }

  /** The mark of a sentence in the strip and in the graph. */
  mark(sentence: number): MarkedSentence {
    const views = this.of(sentence).filter(({ isRejected }) => !isRejected);
    const counted = views.filter(isShownFirst);
    return markOf(
      counted.map(({ standing }) => standing),
      views.length > counted.length,
    );
  }

  view(note: Note): NoteView {
    const { marks, draft } = this.#desk;
    const drafted = draft?.note.id === note.id ? draft.claim : undefined;
    const of = [
      drafted ?? marks.edits.get(note.id),
      marks.kept.has(note.id),
      marks.rejected.has(note.id),
      marks.renumbered,
    ];
    const last = this.#last.get(note.id);
    if (last?.of.every((one, place) => one === of[place])) return last.view;
    const view = this.#make(note, drafted);
    this.#last.set(note.id, { of, view });
    return view;
  }

  #make(note: Note, drafted: NotedClaim | undefined): NoteView {
    const { marks } = this.#desk;
    const { thingOf, others } = this.#made;
    const edited = drafted ?? marks.edits.get(note.id);
    const isEdited = edited !== undefined && !isSame(edited, note.read);
    const claim = edited ?? renumbered(note, { reading: this.#made.reading, marks });
    const isKept = marks.kept.has(note.id);
    const words = sentenceOf(claim, thingOf);
    return {
      note,
      claim,
      sentence: `${claim.direction === 'disputes' ? 'The text says it is not so: ' : ''}${words}${claim.hedge === undefined ? '' : ', with doubt'}`,
      standing: standingOf({
        claim,
        comparison: this.#compare(claim),
        thingOf,
        others: isKept ? others : undefined,
      }),
      isKept,
      isRejected: marks.rejected.has(note.id),
      isEdited,
      alone: isEdited || claim.direction === 'disputes',
      offer: edited === undefined ? this.#offer(note) : undefined,
    };
  }

  #compare(claim: NotedClaim): Comparison {
    const key = `${claim.subject}~${claim.relation}~${claim.object}~${claim.direction}`;
    const known = this.#compared.get(key) ?? this.#made.compare(claim);
    this.#compared.set(key, known);
    return known;
  }

  #offer({ sentence, read }: Note): NoteView['offer'] {
    const text = this.#textOf(sentence);
    for (const at of [read.subjectAt, read.objectAt]) {
      const mention = this.#made.reading.sentences[sentence]!.mentions.find(
        ({ start, offered }) => offered !== undefined && start === at?.start,
      );
      if (mention?.offered === undefined) continue;
      const printed = text.slice(mention.start, mention.end);
      if (!this.#desk.marks.renumbered.has(printed)) return { printed, to: mention.offered };
    }
    return undefined;
  }

  #textOf(sentence: number): string {
    const { sentences, paragraphs } = this.#made.reading;
    return paragraphs[sentences[sentence]!.paragraph]!.text;
  }
}

/** Whether a note stands beside its sentence at once: a sure one, or one that the reader kept or edited. */
export function isShownFirst({ note, isKept, isRejected, isEdited }: NoteView): boolean {
  return note.read.sure || isKept || isRejected || isEdited;
}
