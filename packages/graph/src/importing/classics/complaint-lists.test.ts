import { expect, test } from 'vitest';
import { fengyuan } from './fengyuan.ts';
import { shenjiuJinglun, zhenjiuDaquan } from './list-books.ts';
import { saidIn } from './said-in.ts';

const POINTS = ['甲门', '乙会', '丙冲'];

test('a line of points follows the line of its complaint, with its cause behind a blank', () => {
  expect(
    saidIn(
      fengyuan,
      [
        '<目录>卷五\\证治参详',
        '<篇名>目病',
        '属性：目赤 热时气流行。 ',
        '甲门 乙会(灸三壮) 丙冲 ',
        '用药最宜。 ',
      ],
      POINTS,
    ),
  ).toEqual(['甲门+乙会+丙冲 | 目赤 | juan 5, section 目病']);
});

test('names may have their number behind them', () => {
  expect(
    saidIn(
      zhenjiuDaquan,
      ['<目录>卷之四\\八法', '<篇名>八法主治病证', '属性：胁痛，难起。 ', '甲门二穴 乙会一穴。 '],
      POINTS,
    ),
  ).toEqual(['甲门+乙会 | 胁痛，难起 | juan 4, section 八法主治病证']);
});

test('points may follow on the line of their complaint; names that no point has are left out of a list', () => {
  expect(
    saidIn(
      fengyuan,
      ['<目录>卷五\\证治', '<篇名>某法', '属性：头痛 甲门 ', '心疼。冷气 乙会 戊己 丙冲 ', '遗精白浊 甲门 '],
      POINTS,
    ),
  ).toEqual([
    '甲门 | 头痛 | juan 5, section 某法',
    '乙会+丙冲 | 心疼。冷气 | juan 5, section 某法',
    '甲门 | 遗精白浊 | juan 5, section 某法',
  ]);
});

test('a story before names is no complaint, and a name whose rest is lost is none', () => {
  expect(
    saidIn(
      fengyuan,
      ['<目录>卷五\\证治', '<篇名>某法', '属性：头痛 ', '肩 甲门 乙会 ', `${'某'.repeat(21)} 丙冲 `],
      POINTS,
    ),
  ).toEqual(['甲门+乙会 | 头痛 | juan 5, section 某法']);
});

test('a point alone on its line is a list of one, and points without a complaint are none', () => {
  expect(
    saidIn(shenjiuJinglun, ['<目录>卷之三', '<篇名>首部症治', '属性：头痛 ', '甲门 ', '乙会 丙冲 '], POINTS),
  ).toEqual(['甲门 | 头痛 | juan 3, section 首部症治']);
});

test('juan 4 of the Fengyuan has the points of a channel, each at the start of a sentence; the end of a name may be lost', () => {
  expect(
    saidIn(
      fengyuan,
      [
        '<目录>卷四\\经穴考正',
        '<篇名>手太阴肺经穴考',
        '属性：甲门(一名乙门) 在臂上。(针三分)治臂痛。心烦。 ',
        '丙冲 在腕上。(禁灸)治喉痹。戊 在背上。治咳嗽。 ',
      ],
      POINTS,
    ),
  ).toEqual([
    '甲门 among channel:LU | 臂痛。心烦 | juan 4, 甲门',
    '丙冲 among channel:LU | 喉痹 | juan 4, 丙冲',
    '戊_ among channel:LU | 咳嗽 | juan 4, 戊_',
  ]);
});
