import { expect, test } from 'vitest';
import { CpuAccount } from './cpu-account.ts';

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Uses the processor, whatever else the machine does. */
function use(milliseconds: number): void {
  const { user, system } = process.threadCpuUsage();
  for (;;) {
    const now = process.threadCpuUsage();
    if (now.user + now.system - user - system >= milliseconds * 1000) return;
  }
}

test('each account has the time between its entering and that of the next', () => {
  const [one, other] = [new CpuAccount(), new CpuAccount()];
  one.enter();
  use(20);
  other.enter();
  use(5);
  one.enter();
  use(20);
  one.leave();
  use(20);
  expect(one.milliseconds).toBeGreaterThanOrEqual(40);
  expect(one.milliseconds).toBeLessThan(50);
  expect(other.milliseconds).toBeGreaterThanOrEqual(5);
  expect(other.milliseconds).toBeLessThan(15);
});

test('what is done in later turns is on no account, and waiting takes no time', async () => {
  const account = new CpuAccount();
  account.enter();
  await nextTurn();
  await nextTurn();
  use(30);
  expect(account.milliseconds).toBeLessThan(20);
});
