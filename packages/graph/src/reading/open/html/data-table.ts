import { isElement, type TreeElement, type TreeNode } from './dom.ts';

/** A cell with more text is a part of a page that was laid out by a table. */
const LONGEST_CELL = 400;

const known = new WeakMap<TreeElement, boolean>();

/** Whether a table holds data. Others only lay out a page: they hold tables, headings or long texts. */
export function isDataTable(table: TreeElement): boolean {
  let answer = known.get(table);
  if (answer === undefined) {
    answer = table.querySelector('table, h1, h2, h3') === null && cellsOf(table).every(isShort);
    known.set(table, answer);
  }
  return answer;
}

function isShort(cell: TreeElement): boolean {
  return (cell.textContent ?? '').length <= LONGEST_CELL;
}

function cellsOf(table: TreeElement): TreeElement[] {
  const sections = children(table);
  const rows = sections.flatMap((section) => (section.localName === 'tr' ? [section] : children(section)));
  return rows.flatMap(children);
}

function children(parent: TreeElement): TreeElement[] {
  const found: TreeElement[] = [];
  for (let node: TreeNode | null = parent.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node)) found.push(node);
  return found;
}
