import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Remark, Tally } from './tally.ts';

test('a row with something new is imported, one with only known things is merged, else it is refused', () => {
  const remarks: Remark[] = [];
  const tally = new Tally((remark) => remarks.push(remark));
  tally.take('known');
  tally.take('added');
  tally.leaveOut('odd', 'x');
  expect(tally.close('a.csv', 2)).toBe('imported');
  tally.take('known');
  expect(tally.close('a.csv', 3)).toBe('merged');
  tally.readAs('other', 'y');
  tally.leaveOut('odd', 'z');
  tally.leaveOut('odder', 'z');
  expect(tally.close('a.csv', 4)).toBe('refused');
  expect(remarks).toEqual([
    { about: 'part', file: 'a.csv', line: 2, reason: 'odd', value: 'x' },
    { about: 'reading', file: 'a.csv', line: 4, reason: 'other', value: 'y' },
    { about: 'row', file: 'a.csv', line: 4, reason: 'odd', value: 'z' },
  ]);
});

test('a row without an outcome throws', () => {
  const tally = new Tally(() => undefined);
  tally.readAs('other', 'y');
  expect(() => tally.close('a.csv', 9)).toThrow('Tally.close: a.csv:9 is neither taken nor refused');
});

test('the outcomes of any rows add up to the rows, and every refused row has one reason', () => {
  const act = fc.constantFrom('added', 'known', 'left out', 'read' as const);
  fc.assert(
    fc.property(fc.array(fc.array(act, { maxLength: 4 })), (rows) => {
      const remarks: Remark[] = [];
      const tally = new Tally((remark) => remarks.push(remark));
      for (const [line, acts] of rows.entries()) {
        for (const done of [...acts, 'left out']) {
          if (done === 'left out') tally.leaveOut('why', '');
          else if (done === 'read') tally.readAs('how', '');
          else tally.take(done as 'added' | 'known');
        }
        tally.close('a.csv', line);
      }
      const [count] = tally.counts(['a.csv']);
      const of = (outcome: 'added' | 'known') => rows.filter((acts) => acts.includes(outcome)).length;
      const merged = rows.filter((acts) => acts.includes('known') && !acts.includes('added')).length;
      expect(count).toEqual({
        file: 'a.csv',
        rows: rows.length,
        imported: of('added'),
        merged,
        refused: rows.length - of('added') - merged,
      });
      expect(remarks.filter(({ about }) => about === 'row')).toHaveLength(count!.refused);
    }),
    { seed: 20261129 },
  );
});
