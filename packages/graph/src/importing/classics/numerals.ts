const DIGITS = '一二三四五六七八九';

/** The number of a numeral up to ninety-nine: 12 for 十二. */
export function numberOf(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = !numeral.includes('十') ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens) + 1;
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1);
}
