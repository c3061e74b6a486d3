import { expect, test } from 'vitest';
import { mingtangJiujing } from './mingtang-jiujing.ts';
import { saidIn } from './said-in.ts';

test('a point is a heading on a page of figures, with its place, its moxa and what it is for', () => {
  expect(
    saidIn(mingtangJiujing, [
      '<目录>卷中',
      '<篇名>背人形第二',
      '属性：\\x甲门\\x 二穴，在腰下一寸陷者中。灸三壮。主腰痛，不可俯仰，膝冷也。 ',
      '\\x 会\\x 二穴，在臂上，禁不可灸。主臂肿。 ',
    ]),
  ).toEqual([
    '甲门 | 腰痛，不可俯仰，膝冷也 | juan 2, 甲门',
    '_会 | 臂肿 | juan 2, _会',
    'no-moxibustion: _会 | 禁不可灸 | juan 2, _会',
  ]);
});

test('a method of a teacher that stands between two points says nothing of the point before it', () => {
  expect(
    saidIn(mingtangJiujing, [
      '<目录>卷上',
      '<篇名>正人形第二',
      '属性：\\x甲门\\x 二穴，在腰下一寸。灸三壮。主腰痛。 ',
      '岐伯灸法∶疗头旋，灸两眼上，各一壮。 ',
    ]),
  ).toEqual(['甲门 | 腰痛 | juan 1, 甲门']);
});

test('on children a complaint names the point it is burnt at, unless only the place is said', () => {
  expect(
    saidIn(mingtangJiujing, [
      '<目录>卷下',
      '<篇名>背人形第一',
      '属性：小儿急啼者，灸甲门一穴，三壮。在腰下。炷如小麦大。 ',
      '小儿夜惊，灸顶上旋毛中，三壮。 ',
    ]),
  ).toEqual(['甲门 | 急啼者 | juan 3, section 背人形第一']);
});
