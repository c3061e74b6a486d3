import { TurnGate } from '@jingluo/api';
import { serveGraph } from '@jingluo/api/served-graph';
import { afterEach, expect, test } from 'vitest';
import './real-graph.fixture.ts';
import { fileResponse } from './file-response.ts';
import { graph } from './graph.ts';

const served = graph();
afterEach(() => serveGraph(served));

async function* texts() {
  yield 'a';
  yield await Promise.resolve('b');
}

const ask = (method: string): Response =>
  fileResponse(new Request('http://localhost/', { method }), {
    name: 'x',
    type: 'text/plain',
    chunks: texts(),
  });

test('so many files are sent at once; the next client is told when to ask again, until one has ended', async () => {
  const sent = Array.from({ length: 32 }, () => ask('GET'));
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]));
  const refused = ask('GET');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await refused.text()).toBe('Too many files are being sent. Try again in 5 seconds.\n');
  expect(await sent[0]!.text()).toBe('ab');
  await sent[1]!.body!.cancel();
  const [next, another] = [ask('GET'), ask('GET')];
  expect([next.status, another.status, ask('GET').status]).toEqual([200, 200, 503]);
  await Promise.all([...sent.slice(2), next, another].map((response) => response.text()));
});

test('what only asks for the headers takes no place', () => {
  for (let times = 0; times < 40; times += 1) expect(ask('HEAD').status).toBe(200);
});

test('before each piece of a file others may go first', async () => {
  const entered: string[] = [];
  class NotedGate extends TurnGate {
    override enter(work: 'job'): Promise<void> | undefined {
      entered.push(work);
      return super.enter(work);
    }
  }
  serveGraph({ ...served, gate: new NotedGate() });
  expect(await ask('GET').text()).toBe('ab');
  // The last one finds that there is no more.
  expect(entered).toEqual(['job', 'job', 'job']);
});
