import { OpenError } from './open-error.ts';
import type { FileHints, TextKind } from './opened-text.ts';

/** Kinds that are recognized by their first bytes, and those of files that have no text for us, with what to do. */
const SIGNATURES: readonly (readonly [
  bytes: readonly number[],
  kind: 'pdf' | 'docx' | { readonly refused: string },
])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'docx'],
  [[0x50, 0x4b, 0x05, 0x06], { refused: 'This is an empty archive.' }],
  [
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    {
      refused:
        'This is a document of an old Word (.doc), or one that is locked by a password. Save it as .docx without one.',
    },
  ],
  [ascii('{\\rtf'), { refused: 'This is a file in RTF. Save it as .docx or as text.' }],
  [[0x89, 0x50, 0x4e, 0x47], picture('PNG')],
  [[0xff, 0xd8, 0xff], picture('JPEG')],
  [ascii('GIF8'), picture('GIF')],
  [ascii('RIFF'), { refused: 'This is a picture or a sound.' }],
  [[0x1f, 0x8b], { refused: 'This file is packed (gzip). Unpack it first.' }],
  [ascii('7z\u00bc\u00af'), { refused: 'This file is packed (7z). Unpack it first.' }],
  [ascii('Rar!'), { refused: 'This file is packed (RAR). Unpack it first.' }],
  [ascii('%!PS'), { refused: 'This is a file in PostScript. Save it as PDF.' }],
];

/** How far into a file the mark of a PDF may be: readers of PDF allow this much before it. */
const PDF_WITHIN = 1024;

/** Files by their first bytes; undefined for what can only be text. Throws an `OpenError` for one that has no text for us. */
export function kindOfBytes(bytes: Uint8Array): 'pdf' | 'docx' | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN));
  for (const [signature, kind] of SIGNATURES) {
    if (!signature.every((byte, place) => bytes[place] === byte)) continue;
    if (typeof kind === 'string') return kind;
    throw new OpenError('unknown-kind', kind.refused);
  }
  const pdf = head.indexOf('%PDF-');
  // A text may speak of the mark; a PDF has at most some bytes of another program before it.
  return pdf >= 0 &&
    !/^[\s\S]*<(?:!doctype|html|body|p)\b/i.test(head.slice(0, pdf)) &&
    !isPlain(head.slice(0, pdf))
    ? 'pdf'
    : undefined;
}

/** Whether there are words before the mark: then it is a text about PDF. */
function isPlain(before: string): boolean {
  return /[A-Za-z]{3,}\s+[A-Za-z]{2,}/.test(before);
}

/** What a text is, by its beginning; by its name only where that says nothing. */
export function kindOfText(text: string, { name, type = '' }: FileHints): Exclude<TextKind, 'pdf' | 'docx'> {
  const head = text.slice(0, 4096).trimStart();
  if (looksLikeHtml(head)) return 'html';
  if (looksLikeReferences(head)) return 'references';
  const extension = /\.(?<extension>[a-z]+)$/i.exec(name)?.groups?.['extension']?.toLowerCase();
  if (extension === 'md' || extension === 'markdown' || type === 'text/markdown') return 'markdown';
  if (extension !== undefined && ['html', 'htm', 'xhtml'].includes(extension) && /<[a-z]/i.test(text))
    return 'html';
  // What was pasted or piped has no name.
  if (extension === undefined && /^#{1,6} \S|\]\(https?:\/\//m.test(text.slice(0, 20_000))) return 'markdown';
  return 'text';
}

function looksLikeHtml(head: string): boolean {
  const start = head.replace(/^(?:<\?xml[^>]{0,200}\?>\s*|<!--[\s\S]{0,2000}?-->\s*)*/i, '');
  return /^<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|title)\b/i.test(start);
}

function looksLikeReferences(head: string): boolean {
  if (/^TY {2}- ?[A-Z]/.test(head)) return true;
  if (/^(?:%[^\n]*\n\s*)*@[a-z]+\s*[{(]\s*[^\s{}(),]*\s*,/i.test(head)) return true;
  return /^[[{]/.test(head) && /"(?:type|title|DOI|issued)"\s*:/.test(head);
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function picture(name: string): { readonly refused: string } {
  return {
    refused: `This is a picture (${name}). Only text is read: use a program that recognizes letters (OCR) first.`,
  };
}
