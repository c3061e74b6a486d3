/*
 * What is used of a document. It is that of linkedom, which runs in a browser's worker and in Node alike; nothing here needs
 * more than a tree.
 */

export interface TreeNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: TreeNode | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
}

export interface TreeElement extends TreeNode {
  readonly localName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): TreeElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: TreeNode): node is TreeElement {
  return node.nodeType === ELEMENT;
}

/** What is done on the way through a tree. */
export interface Visitor {
  readonly text: (text: string) => void;
  /** Returns whether its children are visited; without them it is not left either. */
  readonly enter: (element: TreeElement) => boolean;
  readonly leave: (element: TreeElement) => void;
}

/** Goes through a tree without calling itself: a file may be nested as deep as it is long. */
export function visit(root: TreeElement, { text, enter, leave }: Visitor): void {
  let node: TreeNode = root;
  for (;;) {
    if (node.nodeType === TEXT) text(node.nodeValue ?? '');
    if (isElement(node) && enter(node)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave(node);
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!;
      leave(node as TreeElement);
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
}
