/** Code units; a word is a piece of them. */
type Units = Uint8Array | Uint16Array;

/** Whether a word was typed with one error: see `oneErrorIn`. The word is the units from `start` up to, not including, `end`. */
type OneError = (units: Units, start: number, end: number) => 'word' | 'beginning' | undefined;

/**
 * A function that says whether a word was typed with one error: a letter left out, added or changed, or two neighbours
 * swapped. `word` when the typed text is the whole word with an error, `beginning` when it is the beginning of the word with
 * an error; undefined when it has no error so far, or more than one. The error is where the first letter differs, so
 * no matrix is needed.
 */
export function oneErrorIn(typed: string): OneError {
  const letters = unitsOf(typed);
  const count = letters.length;
  return (units, start, end) => {
    /** How many letters the word has after the rest of the typed text; -1 when the word does not go on with it. */
    const lettersLeft = (fromTyped: number, fromWord: number): number => {
      const left = end - fromWord - (count - fromTyped);
      if (left < 0 || fromTyped > count) return -1;
      for (let at = 0; at < count - fromTyped; at += 1) {
        if (letters[fromTyped + at] !== units[fromWord + at]) return -1;
      }
      return left;
    };
    const shared = Math.min(count, end - start);
    let at = 0;
    while (at < shared && letters[at] === units[start + at]) at += 1;
    if (at === count) return undefined;

    const here = start + at;
    const changed = lettersLeft(at + 1, here + 1);
    const putIn = lettersLeft(at + 1, here);
    const leftOut = lettersLeft(at, here + 1);
    const isSwap = here + 1 < end && letters[at] === units[here + 1] && letters[at + 1] === units[here];
    const swapped = isSwap ? lettersLeft(at + 2, here + 2) : -1;
    if (changed === 0 || putIn === 0 || leftOut === 0 || swapped === 0) return 'word';
    return changed > 0 || putIn > 0 || leftOut > 0 || swapped > 0 ? 'beginning' : undefined;
  };
}

/** The code units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}
