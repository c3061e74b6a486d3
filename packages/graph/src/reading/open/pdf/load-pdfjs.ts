type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loaded: Promise<Pdfjs> | undefined;

/**
 * The library that reads PDF. Its worker is loaded beside it and runs in the same thread: files are opened in a thread of their
 * own, and that is the one which can be ended.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfjs> {
  // It makes itself known in `globalThis.pdfjsWorker`, where the library looks for it. Its types say nothing of it.
  // @ts-expect-error There are none.
  await asInWindow(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  return quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
}

/** Where there is no window it takes itself for the whole worker, and answers the messages that are meant for ours. */
async function asInWindow(run: () => Promise<unknown>): Promise<void> {
  const scope = globalThis as { window?: unknown };
  if (scope.window !== undefined) return void (await run());
  scope.window = globalThis;
  try {
    await run();
  } finally {
    delete scope.window;
  }
}

/** In Node it says while it is loaded that it cannot draw. It is not asked to. */
async function quietly<Result>(run: () => Promise<Result>): Promise<Result> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await run();
  } finally {
    console.warn = warn;
  }
}
