/*
 * Characters of which texts in Chinese are full, in both scripts: particles and common verbs, and the words of medicine. Read in
 * a wrong character set, a text has rare characters instead.
 */
const FREQUENT = new Set(
  '的一是不了在有我他这這为為之以和中大来來上个個国國到说說们們时時要就出会會可也你对對生能而子那得于於着著下自年' +
    '用治经經络絡穴针針灸痛病气氣血阴陰阳陽肝肾腎脾肺心胃脉脈腰腿主取方法者人其则則不无無虚虛实實热熱寒湿濕，。、；：',
);

/** The share of the frequent characters among those that are not ASCII. */
export function frequentShare(text: string): number {
  let [frequent, all] = [0, 0];
  for (const character of text) {
    if (character.codePointAt(0)! < 128) continue;
    all += 1;
    if (FREQUENT.has(character)) frequent += 1;
  }
  return all === 0 ? 0 : frequent / all;
}
