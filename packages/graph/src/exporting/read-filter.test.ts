import { expect, test } from 'vitest';
import { shippedReader } from '../read/shipped.ts';
import { ExportError, readExportFilter } from './read-filter.ts';

const reader = shippedReader();
const read = (given: Readonly<Record<string, string>>) => readExportFilter(reader, (name) => given[name]);
const refusal = async (given: Readonly<Record<string, string>>) => {
  const error = await read(given).catch((thrown: unknown) => thrown);
  if (!(error instanceof ExportError)) throw new Error('it was not refused');
  return [error.isUnknown, error.message];
};

test('every parameter is read, and names work like ids', async () => {
  expect(
    await read({
      relation: 'treats,STUDIED_FOR',
      level: 'randomized',
      standing: 'supported',
      work: 'qin-z-2015-review',
      entity: '环跳',
      derived: '0',
    }),
  ).toEqual({
    relations: ['treats', 'studied-for'],
    minLevel: 'randomized',
    standings: ['supported'],
    citation: 'citation:qin-z-2015-review',
    entity: 'acupoint:GB30',
    derived: false,
  });
});

test('without parameters nothing is filtered', async () => {
  expect(Object.values(await read({}))).toEqual(Array.from({ length: 6 }, () => undefined));
});

test('a value that is not allowed is refused with those that are', async () => {
  expect(await refusal({ level: 'strong' })).toEqual([
    false,
    'level: “strong” is not allowed; allowed: uncited, traditional, registered, observational, randomized, synthesized',
  ]);
  expect(await refusal({ standing: '' })).toEqual([
    false,
    'standing: “” is not allowed; allowed: supported, contested, uncited',
  ]);
  expect(await refusal({ derived: 'maybe' })).toEqual([
    false,
    'derived: “maybe” is not allowed; allowed: 0, no, 1, yes',
  ]);
  expect(await refusal({ level: 'uncited,randomized' })).toEqual([
    false,
    'level: give one, the lowest; allowed: uncited, traditional, registered, observational, randomized, synthesized',
  ]);
});

test('an unknown name is refused with the nearest one', async () => {
  expect(await refusal({ entity: 'acupoint:GB300' })).toEqual([
    true,
    'entity: nothing here is called “acupoint:GB300”. Nearest: acupoint:GB30.',
  ]);
  expect(await refusal({ work: 'qin-z-2015-revew' })).toEqual([
    true,
    'work: nothing here is called “qin-z-2015-revew”. Nearest: citation:qin-z-2015-review.',
  ]);
});

test('a name of several entities is refused with their ids', async () => {
  expect(await refusal({ entity: 'Futu' })).toEqual([
    false,
    'entity: “Futu” is the name of several; give one of these ids: acupoint:LI18, acupoint:ST32',
  ]);
});
