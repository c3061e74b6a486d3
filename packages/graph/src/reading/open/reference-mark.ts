const NUMBERS = /^[[(]?\s*(?<numbers>\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*)\s*[,\])]?$/;

/** Units that a raised 2 or 3 belongs to: `m2`, `cm3`. */
const AFTER_UNIT = /(?:^|[\s\d/·])(?:[kcmdµn]?m|in|ft|yd|s|kg)$/;

/**
 * What raised text stands for: `[3,4]` when it refers to listed works, else the text as it is. Digits after a digit (10³) or a
 * unit (cm²) are powers.
 */
export function raisedText(raised: string, before: string): string {
  const numbers = NUMBERS.exec(raised.trim())?.groups?.['numbers'];
  if (numbers === undefined) return raised;
  const isBracketed = /^\s*[[(]/.test(raised);
  const previous = before.trimEnd();
  if (!isBracketed && (previous === '' || /\d$/.test(previous) || AFTER_UNIT.test(previous.slice(-12))))
    return raised;
  return `[${numbers.replaceAll(/\s+/g, '').replaceAll(/[–—]/g, '-').replaceAll(';', ',')}]`;
}
