/** Text without accents and tones, apostrophes inside words and invisible marks, in lower case, full-width letters as plain ones. */
export function bare(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]|(?<=\p{L})['’](?=\p{L})/gu, '')
    .toLowerCase();
}

const PLAIN = /^[a-z0-9 ]*$/;
