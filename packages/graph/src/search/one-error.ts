/**
 * Whether a word was typed with one error: a letter left out, put in, changed, or two neighbours swapped. `word` when
 * all of it was typed so, `beginning` when only its beginning was; undefined when it was typed right so far, or there
 * is more than one error. The first letter that differs is the place of the error, so no matrix is needed.
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

/** How many letters of the word follow what is left of the typed text; -1 when the word goes on otherwise. */
function lettersLeft(typed: string, fromTyped: number, word: string, fromWord: number): number {
  const left = word.length - fromWord - (typed.length - fromTyped);
  if (left < 0 || fromTyped > typed.length) return -1;
  for (let at = 0; at < typed.length - fromTyped; at += 1) {
    if (typed.charCodeAt(fromTyped + at) !== word.charCodeAt(fromWord + at)) return -1;
  }
  return left;
}
