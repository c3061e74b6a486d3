import type { Paragraph } from '../../model.ts';

const HEADING =
  /^(?:references?|bibliography|works cited|literature(?: cited)?|sources|notes and references|footnotes|参考文献|參考文獻|参考资料|參考資料)\s*[:：]?$/i;

/**
 * The lists of works of a page that its article lacks, each with its heading: what finds the article takes a list of links for a
 * menu.
 */
export function listsOfWorks(whole: readonly Paragraph[], article: readonly Paragraph[]): Paragraph[] {
  const known = new Set(article.map(({ text }) => text));
  const found: Paragraph[] = [];
  for (const [start, { text }] of whole.entries()) {
    if (!HEADING.test(text)) continue;
    const end = whole.findIndex(({ heading }, place) => place > start && heading === true);
    const entries = whole.slice(start + 1, end < 0 ? undefined : end);
    const missing = entries.filter((entry) => !known.has(entry.text));
    // All of it, or its numbers would fit no longer.
    if (missing.length === 0 || missing.length < entries.length / 2) continue;
    found.push({ text, heading: true }, ...entries);
  }
  return found;
}
