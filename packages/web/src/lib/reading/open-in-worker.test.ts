import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Opened } from '@jingluo/graph/reading';
import { openInWorker } from './open-in-worker.ts';

/** A worker of the browser that answers when it is told to. */
class FakeWorker extends EventTarget {
  static last: FakeWorker;
  isEnded = false;
  constructor() {
    super();
    FakeWorker.last = this;
  }
  postMessage(): void {
    queueMicrotask(() => onGiven?.(this));
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(data: Opened): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

let onGiven: ((worker: FakeWorker) => void) | undefined;
beforeEach(() => {
  onGiven = undefined;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const file = () => new File(['Knees at night'], 'a.txt', { type: 'text/plain' });

test('the answer of the worker is given, and the worker ended', async () => {
  const opened = { kind: 'text', paragraphs: [{ text: 'Knees at night' }], remarks: [] } as const;
  onGiven = (worker) => {
    worker.answer({ opened });
  };
  expect(await openInWorker(file())).toEqual(opened);
  expect(FakeWorker.last.isEnded).toBe(true);
});

test('a file that is not opened gives its reason', async () => {
  onGiven = (worker) => {
    worker.answer({ problem: 'locked', message: 'It is locked.' });
  };
  await expect(openInWorker(file())).rejects.toMatchObject({ name: 'OpenError', problem: 'locked' });
  onGiven = (worker) => {
    worker.dispatchEvent(new Event('error'));
  };
  await expect(openInWorker(file())).rejects.toMatchObject({ problem: 'unreadable' });
});

test('a worker that takes too long, or that the reader stops, is ended', async () => {
  await expect(openInWorker(file(), { milliseconds: 1 })).rejects.toMatchObject({ problem: 'too-slow' });
  expect(FakeWorker.last.isEnded).toBe(true);
  const stop = new AbortController();
  onGiven = () => {
    stop.abort();
  };
  await expect(openInWorker(file(), { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  expect(FakeWorker.last.isEnded).toBe(true);
});

test('a file that is too large is refused before it is read', async () => {
  const large = { size: 20_000_001 } as File;
  await expect(openInWorker(large)).rejects.toMatchObject({ problem: 'too-large' });
});
