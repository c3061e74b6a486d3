import type { ReadClaim, Reading } from '@jingluo/graph/reading';

/** A claim as a reader of the page has it: as it was read from the text, or as edited. */
export type NotedClaim = Pick<ReadClaim, 'subject' | 'relation' | 'object' | 'direction' | 'hedge'>;

/** One reading of a sentence: what stands beside it, to be kept, edited or rejected. */
export interface Note {
  /** Unique in a reading, and the same as long as it lasts. */
  readonly id: string;
  /** The position of its sentence. */
  readonly sentence: number;
  readonly read: ReadClaim;
}

/** What a reader has done with the notes. Never changed in place: an older one is what undo goes back to. */
export interface Marks {
  readonly kept: ReadonlySet<string>;
  readonly rejected: ReadonlySet<string>;
  readonly edits: ReadonlyMap<string, NotedClaim>;
  /** Codes of an older numbering that the reader took for the point of another code: the thing by the printed code. */
  readonly renumbered: ReadonlyMap<string, string>;
}

/** Of no sentence. */
export const NONE: ReadonlySet<number> = new Set();

export const NO_MARKS: Marks = {
  kept: new Set(),
  rejected: new Set(),
  edits: new Map(),
  renumbered: new Map(),
};

/** The notes of a reading, in reading order: of a sentence the sure ones first. */
export function notesOf({ sentences }: Pick<Reading, 'sentences'>): Note[] {
  return sentences.flatMap(({ claims }, sentence) =>
    claims.map((read, place) => ({ id: `${sentence}.${place}`, sentence, read })),
  );
}

/** A note kept, which takes back that it was rejected; or no longer kept, when it was. */
export function keep(marks: Marks, id: string): Marks {
  return { ...marks, kept: toggled(marks.kept, id), rejected: without(marks.rejected, id) };
}

/** A note rejected, which takes back that it was kept; or no longer rejected, when it was. */
export function reject(marks: Marks, id: string): Marks {
  return { ...marks, rejected: toggled(marks.rejected, id), kept: without(marks.kept, id) };
}

/** A note kept as edited; as it was read, when that is what the edit says. */
export function keepEdited(marks: Marks, note: Note, claim: NotedClaim): Marks {
  const edits = new Map(marks.edits);
  if (isSame(claim, note.read)) edits.delete(note.id);
  else edits.set(note.id, claim);
  const kept = new Set(marks.kept).add(note.id);
  return { ...marks, edits, kept, rejected: without(marks.rejected, note.id) };
}

/** Every use of a printed code taken for another point. */
export function renumber(marks: Marks, printed: string, entity: string): Marks {
  return { ...marks, renumbered: new Map(marks.renumbered).set(printed, entity) };
}

/** Whether two claims say the same, with or without doubt. */
export function isSame(a: NotedClaim, b: NotedClaim): boolean {
  return (
    a.subject === b.subject &&
    a.relation === b.relation &&
    a.object === b.object &&
    a.direction === b.direction &&
    (a.hedge === undefined) === (b.hedge === undefined)
  );
}

/** A set with a member more; without it, when it has it. */
export function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  return set.has(member) ? without(set, member) : new Set(set).add(member);
}

function without<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  if (!set.has(member)) return set;
  const rest = new Set(set);
  rest.delete(member);
  return rest;
}
