import { counted } from '../counted.ts';

/** How long a text is: in words, or in characters where it is Chinese. */
export function lengthOf(texts: readonly string[]): string {
  let [words, han] = [0, 0];
  for (const text of texts) {
    words += text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
  }
  return han > words ? counted(han, 'character') : counted(words, 'word');
}
