import type { Mention, ReadSentence, ReferenceMark } from '@jingluo/graph/reading';

/** A piece of a sentence: a name, a reference mark, or what is between. */
export interface TextRun {
  readonly text: string;
  readonly mention?: Mention;
  readonly mark?: ReferenceMark;
}

/**
 * A sentence in pieces, in order; together they are its text. Where names overlap the first counts, and of those that begin
 * together the longest.
 */
export function textRuns(
  text: string,
  { start, end, mentions, marks }: Pick<ReadSentence, 'start' | 'end' | 'mentions' | 'marks'>,
): TextRun[] {
  const spans = [
    ...mentions.map((mention) => ({ ...mention, mention })),
    ...marks.map((mark) => ({ ...mark, mark })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const runs: TextRun[] = [];
  let done = start;
  for (const span of spans) {
    if (span.start < done || span.end > end || span.end <= span.start) continue;
    if (span.start > done) runs.push({ text: text.slice(done, span.start) });
    runs.push({
      text: text.slice(span.start, span.end),
      ...('mention' in span ? { mention: span.mention } : { mark: span.mark }),
    });
    done = span.end;
  }
  if (done < end) runs.push({ text: text.slice(done, end) });
  return runs;
}
