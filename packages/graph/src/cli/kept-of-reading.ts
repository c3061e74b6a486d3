import type { Reading } from '../reading/model.ts';
import type { KeptClaim } from '../reading/take-away/index.ts';
import type { ReadFile } from './read-text-file.ts';

/** The claims of a reading as if a reader had kept them all: the sure ones, and the weaker readings if asked for. */
export function keptOf(
  { paragraphs, sentences }: Reading,
  { perhaps }: { readonly perhaps: boolean },
): KeptClaim[] {
  return sentences.flatMap(({ paragraph, start, end, claims }, sentence) =>
    claims
      .filter(({ sure }) => sure || perhaps)
      .map((claim) => ({ claim, sentence, quote: paragraphs[paragraph]!.text.slice(start, end) })),
  );
}

/** Everything that was read, with what is known here of each claim. Positions are those of the lists in it. */
export function readingJson({ name, opened, reading, compare, own }: ReadFile): object {
  const { title, paragraphs, sentences, listed, bodies, counts } = reading;
  return {
    file: name,
    kind: opened.kind,
    title,
    url: opened.url,
    remarks: opened.remarks,
    work: own?.id,
    counts,
    paragraphs,
    sentences: sentences.map((sentence) => ({
      ...sentence,
      text: paragraphs[sentence.paragraph]!.text.slice(sentence.start, sentence.end),
      claims: sentence.claims.map((claim) => ({ ...claim, here: compare(claim) })),
    })),
    listed,
    bodies,
  };
}
