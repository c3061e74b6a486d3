import { expect, test } from 'vitest';
import { saidIn } from './said-in.ts';
import { xifangziMingtang } from './xifangzi-mingtang.ts';

const row = (heading: string, passage: string) => [
  '<目录>卷一\\正人头面三十六穴',
  `<篇名>${heading}`,
  passage,
];

test('a passage is on the point whose place it begins with', () => {
  expect(
    saidIn(xifangziMingtang, [
      ...row('头部中行四穴', '属性：在上星后一寸，陷者中。灸五十壮。主疗鼻塞，头痛。主目眩。 '),
      ...row('足太阴脾经十一穴', '属性：在内踝上六寸，骨下陷中。不灸。主腹满。 '),
    ]),
  ).toEqual([
    '囟会 | 鼻塞，头痛 | juan 1, section 头部中行四穴',
    '囟会 | 目眩 | juan 1, section 头部中行四穴',
    '漏谷 | 腹满 | juan 1, section 足太阴脾经十一穴',
    'no-moxibustion: 漏谷 | 不灸 | juan 1, section 足太阴脾经十一穴',
  ]);
});

test('of two places that begin alike the longer one counts', () => {
  expect(saidIn(xifangziMingtang, row('腹中第一行十五穴', '属性：在脐下一寸半。主疝。 '))).toEqual([
    '气海 | 疝 | juan 1, section 腹中第一行十五穴',
  ]);
});

test('a place that tells no point is refused', () => {
  expect(saidIn(xifangziMingtang, row('面部第二行六穴', '属性：在肩头陷中。主目痛。 '))).toEqual([
    ' | 目痛 | juan 1, section 面部第二行六穴 | the point is named in the lost figure, and its place tells none',
  ]);
});
