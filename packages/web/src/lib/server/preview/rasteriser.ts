import { Worker } from 'node:worker_threads';

/** What resvg needs; it finds the fonts by their own names. */
export interface Tools {
  /** The script of resvg, as a module. */
  readonly program: string;
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
  /** The name of the default font. */
  readonly family: string;
}

/** Converts SVG documents to PNG in a worker thread, one after the other. */
export interface Rasteriser {
  /** Rejects if the document cannot be drawn, or takes too long. */
  draw(svg: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the thread; the next picture starts it again. */
  rest(): void;
}

/** Milliseconds that one picture may take, and after which an idle thread is ended. */
const LONGEST = 10_000;
const IDLE = 60_000;

/** The script of the thread, as text, since a built site has no file for it. */
const LOOP = `
import { parentPort, workerData } from 'node:worker_threads';
const { initWasm, Resvg } = await import(workerData.program);
await initWasm(workerData.wasm);
const font = { fontBuffers: workerData.fonts, defaultFontFamily: workerData.family };
parentPort.on('message', ({ number, svg }) => {
  try {
    const drawing = new Resvg(svg, { font });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    parentPort.postMessage({ number, png }, [png.buffer]);
  } catch (error) {
    parentPort.postMessage({ number, problem: String(error) });
  }
});
`;

interface ThreadReply {
  readonly number: number;
  readonly png?: Uint8Array<ArrayBuffer>;
  readonly problem?: string;
}

interface Waiting {
  readonly resolve: (png: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** A rasteriser whose thread starts with the first picture and ends when it was idle for a while. */
export function createRasteriser(load: () => Promise<Tools>): Rasteriser {
  let running: Promise<Worker> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let numbers = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Promise<Worker> {
    const starting: Promise<Worker> = load().then((tools) => {
      const workerData = { ...tools, program: asModule(tools.program) };
      const worker = new Worker(new URL(asModule(LOOP)), { workerData });
      worker.on('message', ({ number, png, problem }: ThreadReply) => {
        const one = take(number);
        if (png) one?.resolve(png);
        else one?.reject(new Error(`createRasteriser: ${problem ?? 'no picture'}`));
      });
      // A worker that was ended on purpose is no longer `running`.
      worker.on('error', (error) => running === starting && stop(error as Error));
      // After the listeners: one for messages keeps the process alive again.
      worker.unref();
      return worker;
    });
    starting.catch((error: Error) => running === starting && stop(error));
    return starting;
  }

  function take(number: number): Waiting | undefined {
    const one = waiting.get(number);
    waiting.delete(number);
    clearTimeout(one?.timer);
    clearTimeout(idle);
    if (waiting.size === 0) idle = setTimeout(() => stop(), IDLE).unref();
    return one;
  }

  /** Ends the thread; pictures that wait for it are rejected. */
  function stop(reason = new Error('createRasteriser: the thread was ended')): void {
    const ended = running;
    running = undefined;
    void ended?.then((worker) => worker.terminate()).catch(() => undefined);
    for (const number of [...waiting.keys()]) take(number)?.reject(reason);
    clearTimeout(idle);
  }

  return {
    async draw(svg) {
      clearTimeout(idle);
      const worker = await (running ??= start());
      return new Promise((resolve, reject) => {
        const number = ++numbers;
        const late = () => stop(new Error('createRasteriser: the picture took too long'));
        waiting.set(number, { resolve, reject, timer: setTimeout(late, LONGEST).unref() });
        worker.postMessage({ number, svg });
      });
    },
    rest: () => stop(),
  };
}

function asModule(script: string): string {
  return `data:text/javascript,${encodeURIComponent(script)}`;
}
