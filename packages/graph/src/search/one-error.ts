/**
 * Whether a word was typed with one error: a letter left out, added or changed, or two neighbours swapped. `word`
 * when the typed text is the whole word with an error, `beginning` when it is the beginning of the word with an
 * error; undefined when it has no error so far, or more than one. The error is where the first letter differs, so
 * no matrix is needed.
 */
export function oneError(typed: string, word: string): 'word' | 'beginning' | undefined {
  let at = 0;
  while (at < typed.length && at < word.length && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  if (at === typed.length) return undefined;

  const changed = lettersLeft(typed, at + 1, word, at + 1);
  const putIn = lettersLeft(typed, at + 1, word, at);
  const leftOut = lettersLeft(typed, at, word, at + 1);
  const isSwap = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  const swapped = isSwap ? lettersLeft(typed, at + 2, word, at + 2) : -1;
  if (changed === 0 || putIn === 0 || leftOut === 0 || swapped === 0) return 'word';
  return changed > 0 || putIn > 0 || leftOut > 0 || swapped > 0 ? 'beginning' : undefined;
}

/** How many letters the word has after the rest of the typed text; -1 when the word does not go on with it. */
function lettersLeft(typed: string, fromTyped: number, word: string, fromWord: number): number {
  const left = word.length - fromWord - (typed.length - fromTyped);
  if (left < 0 || fromTyped > typed.length) return -1;
  for (let at = 0; at < typed.length - fromTyped; at += 1) {
    if (typed.charCodeAt(fromTyped + at) !== word.charCodeAt(fromWord + at)) return -1;
  }
  return left;
}
