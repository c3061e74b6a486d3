import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { type CitationStyle, referenceOf, toCsl } from '@jingluo/graph';
import type { WorksFile } from '@jingluo/graph/citations';
import { LRUCache } from 'lru-cache';
import { type Citing, TooManyFiles } from './citing.ts';
import type { Formatted } from './format-worker.ts';

/** Formats in a thread of its own. */
export interface CitingThread extends Citing {
  /** Starts the thread, which then loads the styles: that takes a second of processor time. */
  readonly start: () => void;
  /** Characters that are remembered. */
  readonly size: () => number;
  /** The greatest `size`. */
  readonly maxSize: number;
  /** Ends the thread. What it was asked for is rejected, and so is what it is asked for later. */
  readonly close: () => Promise<void>;
}

export interface CitingOptions {
  /** Files of more than one work that may be waited for at once. */
  readonly maxFiles?: number;
  /** How many characters of texts are remembered. */
  readonly maxCharacters?: number;
}

interface Order {
  readonly file: WorksFile;
  readonly resolve: (text: string) => void;
  readonly reject: (reason: Error) => void;
}

/** References that are sent to the thread together. A message costs about as much as a reference in Vancouver style. */
const AT_ONCE = 20;

const MAX_FILES = 8;
const MAX_CHARACTERS = 2 ** 23;

/**
 * Formats references and files in a worker thread, so that this one can go on serving, and remembers the texts by their
 * content: a reload of the data formats only what has changed. Single references go before files. Does not keep the
 * process alive.
 */
export function createCitingThread(options: CitingOptions = {}): CitingThread {
  const { maxFiles = MAX_FILES, maxCharacters = MAX_CHARACTERS } = options;
  const texts = new LRUCache<string, string>({
    maxSize: maxCharacters,
    sizeCalculation: (text) => text.length + 64,
  });
  const ordered = new Map<string, Promise<string>>();
  const lanes = { single: [] as Order[], files: [] as Order[] };
  let worker: Worker | undefined;
  let sent: readonly Order[] = [];
  let filesOrdered = 0;
  let isClosed = false;

  function start(): void {
    if (isClosed || worker !== undefined) return;
    const started = new Worker(new URL('./format-worker.ts', import.meta.url));
    worker = started;
    started.on('message', (results: readonly Formatted[]) => {
      const done = sent;
      sent = [];
      for (const [at, { resolve, reject }] of done.entries()) {
        const result = results[at]!;
        if ('text' in result) resolve(result.text);
        else reject(new Error(`createCitingThread: ${result.problem}`));
      }
      sendNext();
    });
    started.on('error', (error) => restart(started, error as Error));
    started.on('exit', (code) => restart(started, new Error(`The thread that formats ended with ${code}.`)));
    // After the listeners: one for messages keeps the process alive again.
    started.unref();
  }

  /** What the thread was at is lost; the next order starts another. */
  function restart(ended: Worker, reason: Error): void {
    if (worker !== ended) return;
    worker = undefined;
    const lost = sent;
    sent = [];
    for (const { reject } of lost) reject(reason);
    sendNext();
  }

  function sendNext(): void {
    if (sent.length > 0 || lanes.single.length + lanes.files.length === 0) return;
    start();
    sent = lanes.single.length > 0 ? lanes.single.splice(0, AT_ONCE) : lanes.files.splice(0, 1);
    worker?.postMessage(sent.map(({ file }) => file));
  }

  function order(file: WorksFile): Promise<string> {
    if (isClosed) return Promise.reject(new Error('createCitingThread: it is closed'));
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    lanes[file.items.length > 1 ? 'files' : 'single'].push({ file, resolve, reject });
    // Later in this turn, so that the references of one query go together.
    queueMicrotask(sendNext);
    return promise;
  }

  /** The text of a file: at once when it is remembered. */
  function textOf(file: WorksFile): string | Promise<string> {
    const key = keyOf(file);
    const known = texts.get(key);
    if (known !== undefined) return known;
    let promise = ordered.get(key);
    if (promise === undefined) {
      const isFile = file.items.length > 1;
      if (isFile && filesOrdered >= maxFiles)
        return Promise.reject(new TooManyFiles(`${maxFiles} files of works are being written.`));
      if (isFile) filesOrdered += 1;
      promise = order(file)
        .then((text) => {
          texts.set(key, text);
          return text;
        })
        .finally(() => {
          ordered.delete(key);
          if (isFile) filesOrdered -= 1;
        });
      ordered.set(key, promise);
    }
    return promise;
  }

  return {
    start,
    size: () => texts.calculatedSize,
    maxSize: maxCharacters,
    reference(citation, style: CitationStyle) {
      const text = textOf({ format: style, items: [toCsl(citation)] });
      return typeof text === 'string' ? referenceOf(text) : text.then(referenceOf);
    },
    write: async (file) => textOf(file),
    async close() {
      isClosed = true;
      const orders = [...sent, ...lanes.single, ...lanes.files];
      sent = [];
      lanes.single.length = 0;
      lanes.files.length = 0;
      for (const { reject } of orders) reject(new Error('createCitingThread: it was closed'));
      const ended = worker;
      worker = undefined;
      await ended?.terminate();
    },
  };
}

function keyOf({ format, items }: WorksFile): string {
  const content = JSON.stringify(items);
  return `${format} ${items.length > 1 ? createHash('sha256').update(content).digest('base64') : content}`;
}
