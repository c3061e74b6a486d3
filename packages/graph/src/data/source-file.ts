import { isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { ParsedText } from './parse-text.ts';
import type { Place, Problem } from './problem.ts';

export type FieldPath = readonly (string | number)[];

/** One data file: its values, and their places. */
export interface SourceFile {
  readonly path: string;
  /** Undefined when the file cannot be read as YAML. */
  readonly value: unknown;
  /** The place of the value at a path, or of its nearest parent when there is nothing at the path. */
  readonly at: (path: FieldPath) => Place;
  /** The place of a key of the mapping at a path. */
  readonly atKey: (path: FieldPath, key: string) => Place;
  readonly problems: readonly Problem[];
}

/** The values and problems of a parsed file, with their places. */
export function openSource(path: string, { document, lines, value, problems }: ParsedText): SourceFile {
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    path,
    value,
    at: (at) => place(offsetOf(nodeAt(document.contents, at))),
    atKey: (at, key) => place(keyOffset(nodeAt(document.contents, at), key)),
    problems: problems.map(({ offset, rule, message, tip }) => ({
      ...place(offset),
      rule,
      message,
      ...(tip !== undefined && { tip }),
    })),
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
