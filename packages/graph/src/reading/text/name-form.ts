/** Forms that no rule gives, and words that texts use for one thing inside names: form → common form. */
const COMMON = new Map(
  `feet foot|teeth tooth|men man|women woman|children child|meridian channel|meridians channel|vacuity deficiency
  insufficiency deficiency|deficient deficiency|deficiencies deficiency|stagnant stagnation|grey gray|distention distension`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/**
 * The form of a folded word in which names are compared: its singular, and one of its two spellings. `kidneys` and `kidney`
 * give the same, as do `oedema` and `edema`. What it gives need not be a word.
 */
export function nameForm(word: string): string {
  return COMMON.get(word) ?? spelling(singular(word));
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|as)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  const isShort = !word.endsWith('aches') && /(?:ch|sh|ss|x|z|us)es$/.test(word);
  return word.slice(0, isShort ? -2 : -1);
}

function spelling(word: string): string {
  return word.length < 5 ? word : word.replace(/[ao]e/g, 'e').replace(/our$/, 'or');
}
