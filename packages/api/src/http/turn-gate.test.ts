import { expect, test } from 'vitest';
import { TurnGate } from './turn-gate.ts';

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('work begins at once while the turn has time, and later in its order when it has not', async () => {
  const gate = new TurnGate();
  expect(gate.enter('query')).toBeUndefined();
  busy(25);
  const order: string[] = [];
  const waits = ['a', 'b', 'c'].map((name) => gate.enter('query')!.then(() => order.push(name)));
  await Promise.resolve();
  expect(order).toEqual([]);
  await Promise.all(waits);
  expect(order).toEqual(['a', 'b', 'c']);
  await nextTurn();
  expect(gate.enter('query')).toBeUndefined();
});

test('between long pieces of work the event loop goes on', async () => {
  const gate = new TurnGate();
  void gate.enter('query');
  busy(25);
  let isLetIn = 0;
  const between: number[] = [];
  const watch = (): void => {
    between.push(isLetIn);
    if (isLetIn < 4) setImmediate(watch);
  };
  setImmediate(watch);
  await Promise.all(
    Array.from({ length: 4 }, () =>
      gate.enter('query')!.then(() => {
        isLetIn += 1;
        busy(25);
      }),
    ),
  );
  await nextTurn();
  // All numbers were seen from outside: never were two let in in one turn.
  expect([...new Set(between)]).toEqual(expect.arrayContaining([1, 2, 3]));
});

test('the kinds of work take turns', async () => {
  const gate = new TurnGate();
  void gate.enter('query');
  busy(25);
  const order: string[] = [];
  const waits = (['step', 'step', 'step', 'query', 'query', 'job'] as const).map((work) =>
    gate.enter(work)!.then(() => order.push(work)),
  );
  await Promise.all(waits);
  expect(order).toEqual(['query', 'step', 'job', 'query', 'step', 'step']);
});

test('one job begins in a turn, and goes on to its end before the next', async () => {
  const gate = new TurnGate();
  const seen: string[] = [];
  const job = async (name: string): Promise<void> => {
    await gate.enter('job');
    for (let step = 0; step < 3; step += 1) {
      seen.push(name);
      await Promise.resolve();
    }
  };
  await Promise.all(['a', 'b', 'c'].map(job));
  expect(seen.join('')).toBe('aaabbbccc');
});

test('after a long turn two turns begin nothing, so that `/health` is answered first', async () => {
  const beginsAfter = async (turns: number): Promise<boolean> => {
    const gate = new TurnGate();
    void gate.enter('query');
    busy(25);
    for (let turn = 0; turn < turns; turn += 1) await nextTurn();
    return gate.enter('query') === undefined;
  };
  expect([await beginsAfter(0), await beginsAfter(1), await beginsAfter(2), await beginsAfter(3)]).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
