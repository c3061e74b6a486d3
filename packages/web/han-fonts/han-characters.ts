/** Han script, CJK symbols and punctuation, vertical and compatibility forms, full-width forms of ASCII and signs. */
const HAN = /[\p{Script=Han}\u3000-\u303f\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/gu;

/** Every Han character and CJK punctuation mark of the text, in order of appearance, repeats kept. */
export function hanCharacters(text: string): string[] {
  return text.match(HAN) ?? [];
}
