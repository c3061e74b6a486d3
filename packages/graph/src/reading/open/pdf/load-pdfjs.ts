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
  // @ts-expect-error Its types say nothing of the worker.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
  return quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
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
