import { expect, test } from 'vitest';
import { pujiFang } from './puji-fang.ts';
import { saidIn } from './said-in.ts';

test('juan 6 to 8 have points, each under its name; what other books add is part of the passage', () => {
  expect(
    saidIn(pujiFang, [
      '<目录>卷七\\针灸门',
      '<篇名>穴',
      '属性：\\x甲门二穴\\x 一名乙门。在腰下一寸。针五分。某经云。在腰下。灸三壮。治腰痛。膝冷。 ',
      '\\x丙 一穴\\x 在臂上。不可灸。治臂肿。 ',
    ]),
  ).toEqual([
    '甲门 | 腰痛。膝冷 | juan 7, 甲门',
    '丙_ | 臂肿 | juan 7, 丙_',
    'no-moxibustion: 丙_ | 不可灸 | juan 7, 丙_',
  ]);
});

test('juan 9 to 16 have complaints, each with its points behind 穴', () => {
  expect(
    saidIn(pujiFang, [
      '<目录>卷十一\\针灸门',
      '<篇名>头风',
      '属性：疗头风。目眩（某经）。穴甲门 乙 丙 ',
      '治头重。穴丁门 ',
      '治头肿。用艾灸五壮。 ',
    ]),
  ).toEqual(['甲门 | 头风。目眩 | juan 11, section 头风', '丁门 | 头重 | juan 11, section 头风']);
});
