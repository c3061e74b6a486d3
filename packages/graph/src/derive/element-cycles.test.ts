import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';

test('a controlling element may overact, and a controlled one may insult', () => {
  const { claims } = snapshotFrom({
    'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
    'elements.yaml': 'wood: { name: Wood }\nearth: { name: Earth }',
    'claims/book.yaml': 'claims: [{ subject: element:wood, controls: element:earth, locator: p. 1 }]',
  });
  expect(claims.all().map(({ id, level, premises }) => [id, level, premises])).toEqual([
    ['element:earth~insults~element:wood~insulting', 'traditional', ['element:wood~controls~element:earth']],
    ['element:wood~controls~element:earth', 'traditional', []],
    [
      'element:wood~overacts-on~element:earth~overacting',
      'traditional',
      ['element:wood~controls~element:earth'],
    ],
  ]);
});
