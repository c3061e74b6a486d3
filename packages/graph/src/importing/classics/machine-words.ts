/** Words that were replaced by a machine when the edition was made, and what the books have in their place. */
export const MACHINE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/香港脚/gu, '脚气'],
  [/黄胆/gu, '黄疸'],
  [/毒瓦斯/gu, '毒气'],
  [/病患/gu, '病人'],
  [/伊芳/gu, '伊'],
  [/根据/gu, '依'],
];

/** A text with the words that a machine replaced as they were. */
export function withoutMachineWords(text: string): string {
  return MACHINE_WORDS.reduce((result, [replaced, word]) => result.replace(replaced, word), text);
}
