import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainFindings } from './findings.ts';
import { Seeker } from './seeker.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A seeker whose questions are answered by hand, in any order; what it has said, in order. */
function seeker() {
  const asked: { text: string; answer: () => void; fail: () => void }[] = [];
  const said: string[] = [];
  const made = new Seeker<string>({
    find: (text) =>
      new Promise((resolve, reject) =>
        asked.push({
          text,
          answer: () => resolve(plainFindings([text], true)),
          fail: () => reject(new Error('away')),
        }),
      ),
    whenAway: ['list'],
    isAwaited: () => true,
    onslow: () => said.push('slow'),
    onanswer: (isEntered) => said.push(isEntered ? 'entered' : 'answer'),
  });
  const found = () => made.findings.groups.flatMap((group) => group.found);
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { made, asked, said, found, settle };
}

test('only the answer for the last text counts', async () => {
  const { made, asked, said, found, settle } = seeker();
  made.seek('liv');
  made.seek('live');
  asked[1]!.answer();
  await settle();
  asked[0]!.answer();
  await settle();
  expect([found(), made.asked, said]).toEqual([['live'], 'live', ['answer']]);
});

test('Enter waits for the answer, without asking twice', async () => {
  const { made, asked, said, settle } = seeker();
  made.seek('liver');
  expect(made.enter('liver')).toBe(false);
  asked[0]!.answer();
  await settle();
  expect([asked.length, said, made.enter('liver')]).toEqual([1, ['entered'], true]);
});

test('typing on after Enter takes the wish back', async () => {
  const { made, asked, said, settle } = seeker();
  made.enter('liv');
  made.seek('live');
  asked[1]!.answer();
  await settle();
  expect(said).toEqual(['answer']);
});

test('a second without an answer is said, and the end of the wait', async () => {
  const { made, asked, said, settle } = seeker();
  made.seek('liver');
  await vi.advanceTimersByTimeAsync(999);
  expect([made.isSlow, said]).toEqual([false, []]);
  await vi.advanceTimersByTimeAsync(1);
  expect([made.isSlow, said]).toEqual([true, ['slow']]);
  asked[0]!.answer();
  await settle();
  expect(made.isSlow).toBe(false);
});

test('without an answer it says so, asks again by itself, and recovers', async () => {
  const { made, asked, said, found, settle } = seeker();
  made.seek('liver');
  asked[0]!.fail();
  await settle();
  expect([made.isAway, found(), made.findings.isSure]).toEqual([true, ['list'], false]);
  await vi.advanceTimersByTimeAsync(3000);
  asked[1]!.fail();
  await settle();
  await vi.advanceTimersByTimeAsync(3000);
  expect([made.isAway, said]).toEqual([true, ['answer']]);
  asked[2]!.answer();
  await settle();
  expect([made.isAway, found(), asked.map(({ text }) => text)]).toEqual([
    false,
    ['liver'],
    ['liver', 'liver', 'liver'],
  ]);
});

test('Enter without an answer asks at once, and opens nothing until there is one', async () => {
  const { made, asked, said, settle } = seeker();
  made.seek('liver');
  asked[0]!.fail();
  await settle();
  expect(made.enter('liver')).toBe(false);
  asked[1]!.fail();
  await settle();
  await vi.advanceTimersByTimeAsync(3000);
  asked[2]!.answer();
  await settle();
  expect([asked.length, said]).toEqual([3, ['answer', 'entered']]);
});

test('nothing is asked after it was stopped, and nothing for a blank text', async () => {
  const { made, asked, said, settle } = seeker();
  made.seek('liver');
  made.stop();
  asked[0]!.fail();
  await settle();
  await vi.advanceTimersByTimeAsync(10_000);
  made.seek('  ');
  expect([asked.length, said, made.isAway]).toEqual([1, [], false]);
});
