/**
 * Names of points in old books that the data does not have as names, since they are spellings, or name other things as
 * well, and the name of each in the data. Where nothing else is said they stand in juan 7, section 穴同名异类, of the
 * Zhenjiu dacheng; a name that it gives to two points (丹田, 神光, 阳陵) is not here.
 */
export const OLD_NAMES: Readonly<Record<string, string>> = {
  阴跷: '照海',
  阳跷: '申脉',
  绝骨: '悬钟',
  客主人: '上关',
  分水: '水分',
  太泉: '太渊',
  颅囟: '颅息',
  喑门: '哑门',
  吕细: '太溪',
  前关: '瞳子髎',
  天项: '天鼎',
  人中: '水沟',
  气街: '气冲',
  百劳: '大椎',
  热府: '风门',
  虎口: '合谷',
  脊俞: '脊中',
  // Zhenjiu jiayi jing, juan 3.
  脐中: '神阙',
  巨虚上廉: '上巨虚',
  巨虚下廉: '下巨虚',
  中膂内俞: '中膂俞',
  // Other spellings, and one that is cut short.
  精明: '睛明',
  扶承: '承扶',
  包肓: '胞肓',
  噫嘻: '譩譆',
  水原: '水泉',
  阴陵: '阴陵泉',
};
