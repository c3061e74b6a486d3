import { expect, test } from 'vitest';
import { recordedWriting } from '../recorded-run.ts';

const STORE = ['--store', 'cassandra://127.0.0.1:1'];

test.each([
  [[...STORE], 'name one snapshot file'],
  [['a', 'b', ...STORE], 'name one snapshot file'],
  [['a.snapshot'], 'say where to load it, with `--store cassandra://HOST,HOST`'],
  [['a.snapshot', '--store', 'db1'], '`db1` is no address of a cluster'],
  [['a.snapshot', ...STORE, '--replication', '0'], '--replication 0: give a number from 1 to 99'],
  [['a.snapshot', ...STORE], 'There is no snapshot file at '],
])('kg load %j is refused', async (args, why) => {
  const { code, errors } = await recordedWriting(['load', ...args], {}, process.cwd());
  expect([code, errors.length]).toEqual([2, 1]);
  expect(errors[0]).toContain(why);
});

test('where no node answers, one line says so', async () => {
  const { code, errors } = await recordedWriting(['load', '--drop-old', ...STORE], {}, process.cwd());
  expect(code).toBe(1);
  expect(errors).toEqual([expect.stringMatching(/^kg load: No node answers at 127\.0\.0\.1:1: /)]);
});
