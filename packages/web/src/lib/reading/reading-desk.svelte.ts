import type {
  IndexedThing,
  IndexedWork,
  Paragraph,
  Reading,
  ReadingIndex,
  TextOrigin,
} from '@jingluo/graph/reading';
import type { Comparison } from '@jingluo/graph/reading';
import {
  keep,
  keepEdited,
  type Marks,
  NO_MARKS,
  NONE,
  type Note,
  type NotedClaim,
  notesOf,
  reject,
  renumber,
  toggled,
} from './note.ts';
import { runInSteps } from './read-in-steps.ts';

/** How far a reading is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What a text is read and compared with. */
export interface ReadingTools {
  readonly index: ReadingIndex;
  readonly paragraphsOf: (text: string) => Paragraph[];
  readonly steps: (
    paragraphs: readonly Paragraph[],
    options: { readonly title?: string },
  ) => Generator<Progress, Reading, boolean | undefined>;
  /** Compares claims with the sources here, but for the text's own record, and says how many sources these are. */
  readonly comparison: (origin: TextOrigin) => {
    readonly compare: (claim: NotedClaim) => Comparison;
    readonly others: number;
  };
  readonly thingOf: (id: string) => IndexedThing | undefined;
  readonly workOf: (id: string) => IndexedWork | undefined;
}

/** A text to be read, and where it came from. */
export interface GivenText {
  readonly paragraphs: readonly Paragraph[];
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  /** The name of its file; undefined for one that was pasted or typed. */
  readonly file?: string | undefined;
  /** What the reader should know of how it was opened. */
  readonly remarks: readonly string[];
}

/** The sentence in hand, and the note of it that keys act on. */
export interface InHand {
  readonly sentence: number;
  readonly note: string | undefined;
}

/** A note that is being edited, as it stands now. */
export interface Draft {
  readonly note: Note;
  readonly claim: NotedClaim;
}

/**
 * A text on the desk: what was pasted, its reading, and what was kept of it. It lives in memory only: it is still there after a
 * look at a claim's page and back, and is gone when the page is closed.
 */
export class ReadingDesk {
  /** What is in the box. */
  text = $state('');
  phase = $state<'empty' | 'working' | 'read'>('empty');
  given = $state.raw<GivenText>();
  progress = $state.raw<Progress>();
  reading = $state.raw<Reading>();
  notes = $state.raw<readonly Note[]>([]);
  marks = $state.raw<Marks>(NO_MARKS);
  inHand = $state.raw<InHand>();
  draft = $state.raw<Draft>();
  /** Sentences whose weaker readings are unfolded. */
  unfolded = $state.raw(NONE);
  /** Whether something kept was not taken away yet. */
  unsaved = $state(false);
  #before = $state.raw<readonly Marks[]>([]);
  #stopping = false;
  #turn = 0;

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** Reads a text. One that is stopped keeps what was read. */
  async read(given: GivenText, tools: ReadingTools): Promise<void> {
    const turn = (this.#turn += 1);
    this.#stopping = false;
    this.given = given;
    this.progress = { done: 0, of: given.paragraphs.length };
    this.phase = 'working';
    const reading = await runInSteps(
      tools.steps(given.paragraphs, given.title === undefined ? {} : { title: given.title }),
      {
        onprogress: (progress) => {
          if (turn === this.#turn) this.progress = progress;
        },
        isStopped: () => this.#stopping || turn !== this.#turn,
      },
    );
    if (turn !== this.#turn) return;
    this.reading = reading;
    this.notes = notesOf(reading);
    this.marks = NO_MARKS;
    this.#before = [];
    this.inHand = this.draft = undefined;
    this.unfolded = NONE;
    this.unsaved = false;
    this.phase = 'read';
  }

  /** Ends a reading that is under way. */
  stop(): void {
    this.#stopping = true;
  }

  /** Back to the box, with the text that is in it. */
  another(): void {
    this.#turn += 1;
    this.phase = 'empty';
    this.reading = undefined;
    this.notes = [];
    this.inHand = this.draft = undefined;
    this.unsaved = false;
  }

  keep(id: string): void {
    this.#change(keep(this.marks, id));
  }

  reject(id: string): void {
    this.#change(reject(this.marks, id));
  }

  keepDraft(): void {
    if (this.draft === undefined) return;
    this.#change(keepEdited(this.marks, this.draft.note, this.draft.claim));
    this.draft = undefined;
  }

  renumber(printed: string, entity: string): void {
    this.#change(renumber(this.marks, printed, entity));
  }

  /** Takes back the last of what was done with notes. */
  undo(): void {
    const last = this.#before.at(-1);
    if (last === undefined) return;
    this.#before = this.#before.slice(0, -1);
    this.marks = last;
    this.unsaved = last.kept.size > 0;
  }

  /** Takes a sentence in hand, and a note of it. */
  take(sentence: number, note?: string): void {
    if (this.inHand?.sentence === sentence && this.inHand.note === note) return;
    if (this.draft !== undefined && this.draft.note.id !== note) this.draft = undefined;
    this.inHand = { sentence, note };
  }

  /** Puts down what is in hand. */
  drop(): void {
    this.inHand = this.draft = undefined;
  }

  fold(sentence: number): void {
    this.unfolded = toggled(this.unfolded, sentence);
  }

  #change(next: Marks): void {
    this.#before = [...this.#before, this.marks];
    this.marks = next;
    this.unsaved = next.kept.size > 0;
  }
}

/** The desk of this tab. On the server nothing is ever put on it. */
export const desk = new ReadingDesk();
