import { formatReference, toCsl } from '@jingluo/graph';
import { writeWorksFile } from '@jingluo/graph/citations';
import { afterEach, expect, test } from 'vitest';
import { snapshot } from '../testing/run.ts';
import { type CitingThread, createCitingThread } from './citing-thread.ts';

const works = [...snapshot.citations.values()].slice(0, 40);
const items = works.map(toCsl);

let citing: CitingThread;
afterEach(() => citing.close());

test('references are those that this thread would format, and known ones are there at once', async () => {
  citing = createCitingThread();
  const [work] = works as [(typeof works)[number]];
  for (const style of ['apa', 'vancouver', 'ama'] as const) {
    const expected = formatReference(work, style);
    expect(await citing.reference(work, style)).toBe(expected);
    expect(citing.reference(work, style)).toBe(expected);
    // Another object with the same content, as after a reload.
    expect(citing.reference({ ...work }, style)).toBe(expected);
  }
});

test('of references that are asked for together each gets its own', async () => {
  citing = createCitingThread();
  const texts = await Promise.all(works.map((work) => citing.reference(work, 'vancouver')));
  expect(texts).toEqual(works.map((work) => formatReference(work, 'vancouver')));
});

test('files are those that this thread would write, and other work goes on meanwhile', async () => {
  citing = createCitingThread();
  let turns = 0;
  let isDone = false;
  const count = (): void => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  count();
  const text = await citing.write({ format: 'apa', items });
  isDone = true;
  expect(text).toBe(writeWorksFile({ format: 'apa', items }));
  expect(turns).toBeGreaterThan(20);
});

test('the same file is written once for all who wait for it, and too many different ones are refused', async () => {
  citing = createCitingThread({ maxFiles: 2 });
  const first = citing.write({ format: 'ris', items });
  const same = citing.write({ format: 'ris', items });
  const second = citing.write({ format: 'bibtex', items });
  await expect(citing.write({ format: 'biblatex', items })).rejects.toMatchObject({ name: 'TooManyFiles' });
  // A single reference is no file.
  expect(await citing.write({ format: 'ama', items: items.slice(0, 1) })).toContain('1.');
  expect(await first).toBe(await same);
  await second;
  expect(await citing.write({ format: 'biblatex', items })).toContain('@');
});

test('single references go before files that were asked for earlier', async () => {
  citing = createCitingThread();
  const ended: string[] = [];
  const noted = (name: string, promise: unknown) => Promise.resolve(promise).then(() => ended.push(name));
  await Promise.all([
    noted('first file', citing.write({ format: 'ama', items })),
    noted('second file', citing.write({ format: 'vancouver', items })),
    new Promise(setImmediate).then(() => noted('reference', citing.reference(works[0]!, 'ama'))),
  ]);
  expect(ended).toEqual(['first file', 'reference', 'second file']);
});

test('what cannot be formatted is rejected, and the next one is formatted', async () => {
  citing = createCitingThread();
  const broken = { format: 'no style' as 'apa', items: items.slice(0, 1) };
  await expect(citing.write(broken)).rejects.toThrow('createCitingThread');
  expect(await citing.reference(works[0]!, 'ama')).toBe(formatReference(works[0]!, 'ama'));
});

test('closing rejects what is waited for and what comes later', async () => {
  citing = createCitingThread();
  const waited = expect(citing.write({ format: 'apa', items })).rejects.toThrow('closed');
  await citing.close();
  await waited;
  await expect(citing.write({ format: 'ris', items })).rejects.toThrow('closed');
});

test('no more is remembered than allowed', async () => {
  citing = createCitingThread({ maxCharacters: 2000 });
  for (const work of works.slice(0, 12)) await citing.reference(work, 'vancouver');
  expect(citing.size()).toBeGreaterThan(0);
  expect(citing.size()).toBeLessThanOrEqual(2000);
});
