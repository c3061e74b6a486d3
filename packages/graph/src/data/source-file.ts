import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place, Problem } from './problem.ts';

export type FieldPath = readonly (string | number)[];

/** One data file: its values, and their places. */
export interface SourceFile {
  readonly path: string;
  readonly value: unknown;
  /** The place of the value at a path, or of its nearest parent when there is nothing at the path. */
  readonly at: (path: FieldPath) => Place;
  /** The place of a key of the mapping at a path. */
  readonly atKey: (path: FieldPath, key: string) => Place;
  readonly problems: readonly Problem[];
}

/** The most frequent cause of each syntax error. */
const SYNTAX_TIPS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "A text with a colon and a space in it stands in quotes: title: 'One: two'.",
  TAB_AS_INDENT: 'Lines are indented with spaces, not with tabs.',
  MISSING_CHAR: 'A quote or bracket that is opened is closed, too; a text that holds one stands in quotes.',
};

/** A parsed YAML 1.2 document, with the starts of its lines. */
export interface ParsedText {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

export function parseText(text: string): ParsedText {
  const lines = new LineCounter();
  return {
    document: parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false }),
    lines,
  };
}

/** The values and problems of a parsed file. Syntax errors and duplicate keys are problems, not exceptions. */
export function openSource(path: string, { document, lines }: ParsedText): SourceFile {
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = document.errors.map((error): Problem => {
    const duplicate = error.code === 'DUPLICATE_KEY';
    return {
      ...place(error.pos[0]),
      rule: duplicate ? 'duplicate-key' : 'yaml-syntax',
      message: duplicate ? 'this key stands twice in the same mapping' : error.message,
      tip: duplicate ? 'Join the two records, or give one of them another key.' : SYNTAX_TIPS[error.code],
    } as Problem;
  });

  return {
    path,
    value: problems.length === 0 ? document.toJS() : undefined,
    at: (at) => place(offsetOf(nodeAt(document.contents, at))),
    atKey: (at, key) => place(keyOffset(nodeAt(document.contents, at), key)),
    problems,
  };
}

function nodeAt(root: Node | null, path: FieldPath): Node | null {
  let node = root;
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return node;
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function keyOffset(node: Node | null, key: string): number {
  if (!isMap(node)) return offsetOf(node);
  const pair = node.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key,
  );
  return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(node);
}
