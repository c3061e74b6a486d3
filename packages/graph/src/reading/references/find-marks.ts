import type { ListedWork, ReadSentence, ReferenceMark, Span } from '../model.ts';
import { authorMarks } from './author-marks.ts';
import { numberMarks } from './number-marks.ts';

/** The reference marks of a sentence, in their order; places are those in the paragraph. */
export type FindMarks = (paragraph: string, sentence: Span) => ReferenceMark[];

/** Finds the marks by which sentences refer to the works that their text lists. */
export function createMarkFinder(listed: readonly ListedWork[]): FindMarks {
  const forms = [authorMarks(listed), numberMarks(listed)];
  return (paragraph, { start, end }) => {
    const sentence = paragraph.slice(start, end);
    // Every form has a digit but a footnote's letter.
    if (!/[\d¹²³⁰⁴-⁹ᵃ-ᵝ†‡]|\[[a-z*]\]/.test(sentence)) return [];
    const found = forms.flatMap((form) => form(sentence));
    const apart = found
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((mark, at, all) => !all.slice(0, at).some((other) => other.end > mark.start));
    return apart.map((mark) => ({ ...mark, start: start + mark.start, end: start + mark.end }));
  };
}

/** The works that some marks refer to, each once, in the order of the list. */
export function citedWorks(marks: readonly ReferenceMark[]): number[] {
  return [...new Set(marks.flatMap(({ works }) => works))].sort((a, b) => a - b);
}

/** The listed works, each with the sentences that refer to it. */
export function withReferrers(
  listed: readonly ListedWork[],
  sentences: readonly Pick<ReadSentence, 'cites'>[],
): ListedWork[] {
  const referrers = listed.map((): number[] => []);
  sentences.forEach(({ cites }, sentence) => {
    for (const work of cites) referrers[work]?.push(sentence);
  });
  return listed.map((work, position) => ({ ...work, citedBy: referrers[position]! }));
}
