/**
 * Traditional characters of the words that claims are read by, each before its simplified one. The list of all characters is too
 * long for a page.
 */
export const TRADITIONAL = `並并 佈布 併并 來来 係系 側侧 僅仅 價价 則则 剋克 專专 對对 導导 屬属 師师 幫帮 幷并 後后 徵征 應应 據据 擴扩 斷断 於于
  會会 機机 歸归 氣气 沒没 減减 滎荥 瀉泻 為为 無无 熱热 爲为 牀床 牽牵 狀状 獻献 現现 療疗 癒愈 癥症 發发 盤盘 種种 穀谷
  竅窍 節节 絡络 經经 緩缓 緻致 繞绕 繫系 纍累 脈脉 臟脏 臨临 與与 華华 處处 衕同 裏里 補补 裡里 見见 觀观 討讨 許许 診诊
  証证 評评 該该 誌志 誘诱 說说 説说 調调 證证 貫贯 責责 較较 輕轻 輸输 這这 連连 過过 適适 遶绕 選选 還还 醫医 針针 錶表
  鍼针 開开 間间 閤合 關关 隻只 顏颜 顔颜 養养 髒脏 體体 髮发 麪面 麫面 麵面 點点 齣出`;

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  TRADITIONAL.split(/\s+/).map((pair) => pair.split(/(?!^)/u) as [string, string]),
);

/** A character as its simplified one, where words that claims are read by have it. */
export function simplified(character: string): string {
  return SIMPLIFIED.get(character) ?? character;
}
