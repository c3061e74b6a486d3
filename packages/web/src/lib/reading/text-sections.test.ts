import type { ParagraphKind } from '@jingluo/graph/reading';
import { expect, test } from 'vitest';
import { textSections } from './text-sections.ts';

/** Paragraphs as "# Title" or "text", one sentence each. */
function sectionsOf(...lines: readonly string[]) {
  let heading: number | undefined;
  const paragraphs = lines.map((line, place) => {
    const isHeading = line.startsWith('# ');
    const kind: ParagraphKind = isHeading ? 'heading' : 'text';
    const section = heading;
    if (isHeading) heading = place;
    return { text: line.replace('# ', ''), kind, section };
  });
  const sentences = paragraphs.map(({ text }, paragraph) => ({
    paragraph,
    start: 0,
    end: text.length,
    mentions: [],
    claims: [],
    marks: [],
    cites: [],
  }));
  return textSections({ sentences, paragraphs }).map(({ name, first, end }) => `${name} ${first}–${end}`);
}

test('a heading begins a section with the sentences below it', () => {
  expect(sectionsOf('# A', 'one', 'two', '# B', 'three')).toEqual(['A 0–3', 'B 3–5']);
});

test('a heading without sentences of its own is joined to the next', () => {
  expect(sectionsOf('# Title', '# A', 'one', '# B', '# C', 'two')).toEqual(['A 0–3', 'C 3–6']);
});

test('what is before the first heading has a name, too', () => {
  expect(sectionsOf('one', '# A', 'two')).toEqual(['Beginning 0–1', 'A 1–3']);
  expect(sectionsOf('one')).toEqual(['Beginning 0–1']);
  expect(sectionsOf()).toEqual([]);
});
