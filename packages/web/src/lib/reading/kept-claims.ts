import type { Reading } from '@jingluo/graph/reading';
import type { KeptClaim } from '@jingluo/graph/take-away';
import type { Marks, Note, NotedClaim } from './note.ts';

/** A text that was read, with what its reader did with the notes. */
export interface MarkedReading {
  readonly reading: Reading;
  readonly notes: readonly Note[];
  readonly marks: Marks;
}

/** The claim of a note as it was read, with the codes that the reader took for other points. */
export function renumbered(
  { sentence, read }: Note,
  { reading, marks }: Pick<MarkedReading, 'reading' | 'marks'>,
): NotedClaim {
  if (marks.renumbered.size === 0) return read;
  const text = reading.paragraphs[reading.sentences[sentence]!.paragraph]!.text;
  const now = (at: typeof read.subjectAt, id: string): string =>
    (at && marks.renumbered.get(text.slice(at.start, at.end))) ?? id;
  return { ...read, subject: now(read.subjectAt, read.subject), object: now(read.objectAt, read.object) };
}

/** What a reader has kept of a text, as it is taken away, in reading order. */
export function keptClaims({ reading, notes, marks }: MarkedReading): KeptClaim[] {
  return notes
    .filter(({ id }) => marks.kept.has(id))
    .map((note) => {
      const { paragraph, start, end } = reading.sentences[note.sentence]!;
      const edit = marks.edits.get(note.id);
      return {
        claim: { ...note.read, ...(edit ?? renumbered(note, { reading, marks })) },
        sentence: note.sentence,
        quote: reading.paragraphs[paragraph]!.text.slice(start, end),
        ...(edit !== undefined && { edited: true }),
      };
    });
}
