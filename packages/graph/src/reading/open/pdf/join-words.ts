/** The words of a text, to decide about words that were divided at line ends. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  return new Set(lines.flatMap((line) => line.toLowerCase().replaceAll('‐', '-').match(WORD) ?? []));
}

const DIVIDED = /(?<first>[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-‐\u00AD]$/u;

/** Two lines of a paragraph as one text. A hyphen at the end of the first stays where the text has it elsewhere, too. */
export function joinLines(before: string, next: string, words: Vocabulary): string {
  if (before === '') return next;
  const first = DIVIDED.exec(before.slice(-60))?.groups?.['first'];
  const second = /^[\p{L}\p{M}]+/u.exec(next.slice(0, 60))?.[0];
  if (first !== undefined && second !== undefined)
    return keepsHyphen(before, first.toLowerCase(), second, words)
      ? before + next
      : before.slice(0, -1) + next;
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + next;
  // Chinese has no spaces; a code or an address goes on after its slash or hyphen.
  const isHan =
    /(?:\p{Script=Han}[,;:]?|[，。、；：！？）”])$/u.test(before) &&
    /^[\p{Script=Han}，。、；：！？（“]/u.test(next);
  return isHan || /[-/]$/.test(before) ? before + next : `${before} ${next}`;
}

function keepsHyphen(before: string, first: string, second: string, words: Vocabulary): boolean {
  if (before.endsWith('\u00AD')) return false;
  const rest = second.toLowerCase();
  if (words.has(first + rest)) return false;
  if (words.has(`${first}-${rest}`)) return true;
  // A name after a hyphen begins with a capital; both halves of a compound are words.
  return /^\p{Lu}/u.test(second) || (words.has(first) && words.has(rest));
}
