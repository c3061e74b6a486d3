import { MAX_PAGES } from '../limits.ts';
import { grouped } from '../counted.ts';
import { OpenError } from '../open-error.ts';
import type { OpenedText } from '../opened-text.ts';
import { linesOfPage, runsOf } from './lines-of-page.ts';
import { loadPdfjs } from './load-pdfjs.ts';
import { type PageOfRuns, withoutFurniture } from './page-furniture.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';
import { piecesOfPage } from './pieces-of-page.ts';

type Document = Awaited<ReturnType<Awaited<ReturnType<typeof loadPdfjs>>['getDocument']>['promise']>;

/** The text of a PDF, its paragraphs rebuilt from where its lines stand. Programs in it do not run. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedText> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // It takes the bytes over, and whoever opened the file may show it again.
    data: new Uint8Array(bytes),
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
  });
  try {
    return await textOf(await task.promise);
  } catch (error) {
    throw explained(error);
  } finally {
    await task.destroy();
  }
}

async function textOf(document: Document): Promise<OpenedText> {
  if (document.numPages > MAX_PAGES)
    throw new OpenError(
      'too-many-pages',
      `This PDF has ${grouped(document.numPages)} pages; at most ${MAX_PAGES} are read. Save the pages that matter as a file of their own.`,
    );
  const pages: PageOfRuns[] = [];
  const remarks: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await runsOn(document, number));
  const empty = pages.filter(({ runs }) => runs.length === 0).length;
  if (empty === pages.length)
    throw new OpenError(
      'no-text',
      'This PDF has no text: its pages are pictures. Use a program that recognizes letters (OCR) first.',
    );
  if (empty > 0)
    remarks.push(
      `${empty} of ${pages.length} pages ${empty === 1 ? 'has' : 'have'} no text: empty, or a picture, which is not read.`,
    );
  const paragraphs = paragraphsOfLines(
    withoutFurniture(pages).flatMap((runs, page) => linesOfPage(runs, page + 1)),
  );
  const title = (await titleOf(document)) ?? paragraphs.find(({ heading }) => heading === true)?.text;
  return { kind: 'pdf', ...(title !== undefined && { title }), paragraphs, remarks };
}

async function runsOn(document: Document, number: number): Promise<PageOfRuns> {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const runs = runsOf(await piecesOfPage(page));
  page.cleanup();
  return { height, runs };
}

/** The title that the file gives; undefined for the names of files, which programs put there. */
async function titleOf(document: Document): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  const title: unknown = (info as Readonly<Record<string, unknown>>)['Title'];
  if (typeof title !== 'string') return undefined;
  const line = title.slice(0, 1000).replaceAll(/\s+/g, ' ').trim();
  return line === '' || /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|indd|tex|qxd|html?))$/i.test(line)
    ? undefined
    : line;
}

function explained(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new OpenError(
      'locked',
      'This PDF is locked by a password. Save a copy without one, and open that.',
      { cause: error },
    );
  if (name === 'InvalidPDFException')
    return new OpenError('unreadable', 'This PDF is damaged, or is none: it cannot be read.', {
      cause: error,
    });
  return error;
}
