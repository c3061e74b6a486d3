import { cutText } from './cut-text.ts';
import { openDocx } from './docx/open-docx.ts';
import { openHtml } from './html/open-html.ts';
import { kindOfBytes, kindOfText } from './kind-of-file.ts';
import { OpenError } from './open-error.ts';
import type { FileHints, OpenedText } from './opened-text.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { refuseLarge } from './refuse-large.ts';
import { openReferences } from './references/open-references.ts';
import { decodeText } from './text/decode.ts';
import { openMarkdown } from './text/open-markdown.ts';
import { openPlain } from './text/open-plain.ts';

/**
 * The paragraphs of a file: text, Markdown, HTML, PDF, docx, and references in RIS, BibTeX or CSL-JSON. What it is, its bytes
 * say, and its name only where they do not. Nothing in it runs, and nothing is loaded for it.
 *
 * Rejects with an `OpenError` for a file that is not opened. It may take long, so it is called in a thread that can be ended.
 */
export async function openText(bytes: Uint8Array, hints: FileHints): Promise<OpenedText> {
  refuseLarge(bytes.length);
  try {
    const opened = await openKind(bytes, hints);
    const { paragraphs, remarks } = cutText(opened.paragraphs);
    if (paragraphs.length === 0) throw new OpenError('no-text', 'There is no text in this file.');
    return { ...opened, paragraphs, remarks: [...opened.remarks, ...remarks] };
  } catch (error) {
    if (error instanceof OpenError) throw error;
    throw new OpenError(
      'unreadable',
      'This file cannot be read: it is damaged, or not what it seems to be.',
      {
        cause: error,
      },
    );
  }
}

async function openKind(bytes: Uint8Array, hints: FileHints): Promise<OpenedText> {
  const kind = kindOfBytes(bytes);
  if (kind === 'pdf') return await openPdf(bytes);
  if (kind === 'docx') return await openDocx(bytes);
  const { text, remarks } = decodeText(bytes, declaredIn(bytes, hints.type));
  const opened = await openTextKind(text, hints);
  return { ...opened, remarks: [...remarks, ...opened.remarks] };
}

async function openTextKind(text: string, hints: FileHints): Promise<OpenedText> {
  switch (kindOfText(text, hints)) {
    case 'html':
      return await openHtml(text);
    case 'markdown':
      return await openMarkdown(text);
    case 'references':
      return await openReferences(text);
    default:
      return openPlain(text);
  }
}

/** The character set that a page names in its beginning, or the media type of a file. */
function declaredIn(bytes: Uint8Array, type = ''): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?<name>[\w-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["'](?<xml>[\w-]{1,40})/i.exec(
      head,
    );
  return (
    found?.groups?.['name'] ??
    found?.groups?.['xml'] ??
    /charset=\s*"?(?<name>[\w-]{1,40})/i.exec(type)?.groups?.['name']
  );
}
