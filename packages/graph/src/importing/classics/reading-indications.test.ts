import { expect, test } from 'vitest';
import { indicationsOf } from './reading-indications.ts';

const texts = (passage: string) => [...indicationsOf(passage)].map(({ text }) => text);

test('what a point is for stands behind 主, 治 or 疗, up to technique, source or story', () => {
  expect(texts('在臂上。灸三壮。主疗臂痛，不可举。针五分，留三呼。《某书》云：此穴佳。治手麻')).toEqual([
    '臂痛，不可举',
    '手麻',
  ]);
});

test('complaints that begin like technique are complaints', () => {
  expect(texts('主腰痛，不可俯仰，手足冷，如人将捕，灸疮不发')).toEqual([
    '腰痛，不可俯仰，手足冷，如人将捕，灸疮不发',
  ]);
});

test('主之 and 主客 open nothing', () => {
  expect(texts('某穴主之。主客之法')).toEqual([]);
});
