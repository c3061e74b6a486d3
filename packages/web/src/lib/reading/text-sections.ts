import type { Reading } from '@jingluo/graph/reading';

/** Sentences under one heading of a text, as positions in its list. */
export interface TextSection {
  readonly name: string;
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** The name of what stands before the first heading. */
const BEFORE = 'Beginning';

/**
 * The sections of a text in order. A heading belongs to the section below it; one that has no sentences below it, such as a
 * title above a first heading, is joined to the next.
 */
export function textSections({
  sentences,
  paragraphs,
}: Pick<Reading, 'sentences' | 'paragraphs'>): TextSection[] {
  const sections: { name: string; first: number; end: number; bare: boolean }[] = [];
  let under: number | undefined | null = null;
  for (const [place, { paragraph }] of sentences.entries()) {
    const { kind, section } = paragraphs[paragraph]!;
    const heading = kind === 'heading' ? paragraph : section;
    const last = sections.at(-1);
    if (heading === under && last !== undefined) {
      last.end = place + 1;
      last.bare &&= kind === 'heading';
      continue;
    }
    under = heading;
    const name = heading === undefined ? BEFORE : paragraphs[heading]!.text.trim();
    if (last?.bare) Object.assign(last, { name, end: place + 1, bare: kind === 'heading' });
    else sections.push({ name, first: place, end: place + 1, bare: kind === 'heading' });
  }
  return sections.map(({ name, first, end }) => ({ name, first, end }));
}
