import { expect, test } from 'vitest';
import { flatten } from './flatten.ts';

test('one object is one row with dotted columns', () => {
  expect(flatten({ acupoint: { code: 'GB30', channel: { name: 'Gallbladder', number: 30 } } })).toEqual({
    columns: ['acupoint.code', 'acupoint.channel.name', 'acupoint.channel.number'],
    rows: [['GB30', 'Gallbladder', 30]],
  });
});

test('a list gives a row for each item, and the values around it are repeated', () => {
  expect(
    flatten({
      symptom: { name: 'Sciatica', channels: [{ channel: { code: 'GB' } }, { channel: { code: 'BL' } }] },
    }),
  ).toEqual({
    columns: ['symptom.name', 'symptom.channels.channel.code'],
    rows: [
      ['Sciatica', 'GB'],
      ['Sciatica', 'BL'],
    ],
  });
});

test('nested lists give a row for each innermost item; an item without one keeps its row', () => {
  expect(
    flatten({
      channels: [
        { code: 'GB', points: [{ code: 'GB30' }, { code: 'GB34' }] },
        { code: 'LR', points: [] },
        { code: 'BL', points: [{ code: 'BL40' }] },
      ],
    }),
  ).toEqual({
    columns: ['channels.code', 'channels.points.code'],
    rows: [
      ['GB', 'GB30'],
      ['GB', 'GB34'],
      ['LR', null],
      ['BL', 'BL40'],
    ],
  });
});

test('lists side by side follow each other instead of being multiplied', () => {
  expect(
    flatten({ id: 'x', names: [{ text: 'a' }, { text: 'b' }], claims: { total: 2, nodes: [{ id: 1 }] } }),
  ).toEqual({
    columns: ['id', 'names.text', 'claims.total', 'claims.nodes.id'],
    rows: [
      ['x', 'a', 2, null],
      ['x', 'b', 2, null],
      ['x', null, 2, 1],
    ],
  });
});

test('a list of plain values is one cell', () => {
  expect(
    flatten({
      works: [
        { authors: ['Qin Z', 'Liu X'], pages: [3] },
        { authors: [], pages: [null] },
      ],
    }),
  ).toEqual({
    columns: ['works.authors', 'works.pages'],
    rows: [
      ['Qin Z; Liu X', 3],
      [null, null],
    ],
  });
});

test('an object that is null in one row gets no extra column, one that is always null does', () => {
  expect(
    flatten({
      points: [
        { phase: null, pair: null },
        { phase: { id: 'element:wood' }, pair: null },
      ],
    }),
  ).toEqual({
    columns: ['points.phase.id', 'points.pair'],
    rows: [
      [null, null],
      ['element:wood', null],
    ],
  });
});

test('null among the items of a list is a separate row', () => {
  expect(flatten({ nodes: [{ id: 'a' }, null] })).toEqual({ columns: ['nodes.id'], rows: [['a'], [null]] });
});

test('values keep their type: 0, false and the empty text are not null', () => {
  expect(flatten({ a: 0, b: false, c: '', d: null })).toEqual({
    columns: ['a', 'b', 'c', 'd'],
    rows: [[0, false, '', null]],
  });
});

test('an empty answer has no rows', () => {
  expect(flatten({})).toEqual({ columns: [], rows: [] });
  expect(flatten({ claims: { nodes: [] } })).toEqual({ columns: [], rows: [] });
});

test('thirty thousand rows are flattened', () => {
  const items = Array.from({ length: 30_000 }, (_, id) => ({ id, of: { kind: 'x' } }));
  expect(flatten({ items }).rows).toHaveLength(30_000);
});
