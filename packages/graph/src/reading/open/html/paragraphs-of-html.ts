import type { Paragraph } from '../../model.ts';
import { raisedText } from '../reference-mark.ts';
import { isDataTable } from './data-table.ts';
import { type TreeElement, visit } from './dom.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements that begin a new paragraph. */
const BLOCKS = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul`,
);

/** Elements that hold no text to read: programs, forms, pictures, and what stands above ruby. */
const SKIPPED = words(
  `audio base button canvas datalist embed head iframe input link math meta nav noframes noscript object option param picture
  progress rp rt script select style svg template textarea title video`,
);

/** A short paragraph that is bold as a whole is a heading. */
const LONGEST_BOLD_HEADING = 80;

/**
 * The paragraphs of a tree in reading order: blocks, items of lists with their bullet or number, rows of tables as `a; b; c`.
 * Raised numbers become `[n]`.
 */
export function paragraphsOfHtml(root: TreeElement): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const lists: { readonly isOrdered: boolean; next: number }[] = [];
  const rows: string[][] = [];
  const marks: number[] = [];
  let text = '';
  let bullet = '';
  let [bold, boldLength, heading] = [0, 0, 0];

  visit(root, { text: add, enter, leave });
  flush();
  return paragraphs;

  function add(piece: string): void {
    text += piece;
    if (bold > 0) boldLength += piece.replaceAll(/\s+/g, '').length;
  }

  function enter(element: TreeElement): boolean {
    const name = element.localName;
    if (SKIPPED.has(name) || isHidden(element)) return false;
    if (name === 'br') {
      text += '\n';
      return false;
    }
    if (name === 'sup' || isNoteLink(element)) marks.push(text.length);
    if (name === 'b' || name === 'strong') bold += 1;
    if (BLOCKS.has(name)) startBlock(element, name);
    return true;
  }

  function startBlock(element: TreeElement, name: string): void {
    if (rows.length > 0 && name !== 'tr') {
      // Within a cell everything is one text.
      text += ' ';
      return;
    }
    flush();
    if (/^h[1-6]$/.test(name)) heading += 1;
    if (name === 'ol' || name === 'ul' || name === 'dir')
      lists.push({ isOrdered: name === 'ol', next: startOf(element) });
    if (name === 'li') bullet = bulletOf(element);
    if (name === 'tr' && isDataRow(element)) rows.push([]);
  }

  function bulletOf(element: TreeElement): string {
    const list = lists.at(-1);
    if (list?.isOrdered !== true) return '• ';
    const value = Number(element.getAttribute('value') ?? Number.NaN);
    const number = Number.isInteger(value) ? value : list.next;
    list.next = number + 1;
    return `${number}. `;
  }

  function leave(element: TreeElement): void {
    const name = element.localName;
    if (name === 'sup' || isNoteLink(element)) {
      const start = marks.pop()!;
      text = text.slice(0, start) + raised(text.slice(start), text.slice(0, start), name === 'sup');
    }
    if (name === 'b' || name === 'strong') bold -= 1;
    if (!BLOCKS.has(name)) return;
    const row = rows.at(-1);
    if (row !== undefined) {
      if (name === 'td' || name === 'th') endCell(row);
      else if (name === 'tr') endRow(row);
      else text += ' ';
      return;
    }
    flush();
    // An item whose text comes in a block of its own kept its bullet for it.
    if (name === 'li') bullet = '';
    if (/^h[1-6]$/.test(name)) heading -= 1;
    if (name === 'ol' || name === 'ul' || name === 'dir') lists.pop();
  }

  function endCell(row: string[]): void {
    const cell = text.replaceAll(/\s+/g, ' ').trim();
    text = '';
    if (cell !== '') row.push(cell);
  }

  function endRow(row: string[]): void {
    endCell(row);
    rows.pop();
    if (row.length > 0) paragraphs.push({ text: row.join('; ') });
  }

  /** Ends the paragraph. Its line breaks separate lines, except before one that goes on in lower case. */
  function flush(): void {
    const lines = text
      .split(/\n(?!\s*\p{Ll})/u)
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    const isBold = lines.length === 1 && isBoldHeading(lines[0]!, boldLength);
    for (const line of lines) {
      const isNumbered = /^[[(]?\d{1,3}[\]).]/.test(line);
      paragraphs.push({
        text: bullet.trim() !== '' && !(isNumbered && bullet !== '• ') ? bullet + line : line,
        ...((heading > 0 || (isBold && bullet === '')) && { heading: true }),
      });
      bullet = '';
    }
    text = '';
    boldLength = 0;
  }
}

function isBoldHeading(line: string, boldLength: number): boolean {
  return (
    line.length <= LONGEST_BOLD_HEADING &&
    boldLength === line.replaceAll(/\s+/g, '').length &&
    !/[.!?。！？]$/.test(line)
  );
}

function startOf(list: TreeElement): number {
  const start = Number(list.getAttribute('start') ?? 1);
  return Number.isInteger(start) ? start : 1;
}

function isHidden(element: TreeElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
      element.getAttribute('style')?.slice(0, 1000) ?? '',
    )
  );
}

/** A link to a note of the same page whose text is its number. */
function isNoteLink(element: TreeElement): boolean {
  return element.localName === 'a' && element.getAttribute('href')?.startsWith('#') === true;
}

function raised(text: string, before: string, isRaised: boolean): string {
  if (isRaised) return raisedText(text, before);
  // Within a raised text it gets its brackets there.
  return /^\s*\d{1,3}\s*$/.test(text) && !/\[$/.test(before) ? `[${text.trim()}]` : text;
}

function isDataRow(row: TreeElement): boolean {
  let table = row.parentNode as TreeElement | null;
  while (table !== null && table.localName !== 'table') table = table.parentNode as TreeElement | null;
  return table !== null && isDataTable(table);
}
