import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

export interface DocumentMeasure {
  /** The greatest number of fields within fields, through fragments. Infinite when fragments form a cycle. */
  readonly depth: number;
  /** The names of fragments that form a cycle, in its order. */
  readonly cycle: readonly string[] | undefined;
}

/**
 * Measures a document, which need not be valid. Each fragment is visited once, however often it is spread.
 */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const depths = new Map<string, number>();
  const open: string[] = [];
  let cycle: readonly string[] | undefined;

  const depthOfFragment = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    const start = open.indexOf(name);
    if (start >= 0) {
      cycle ??= open.slice(start);
      return Infinity;
    }
    open.push(name);
    const depth = depthOf(fragment.selectionSet);
    open.pop();
    depths.set(name, depth);
    return depth;
  };
  const depthOf = ({ selections }: SelectionSetNode): number => {
    let deepest = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet === undefined ? 0 : depthOf(selection.selectionSet);
        deepest = Math.max(deepest, 1 + below);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        deepest = Math.max(deepest, depthOf(selection.selectionSet));
      } else {
        deepest = Math.max(deepest, depthOfFragment(selection.name.value));
      }
    }
    return deepest;
  };

  let depth = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION)
      depth = Math.max(depth, depthOf(definition.selectionSet));
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      depth = Math.max(depth, depthOfFragment(definition.name.value));
  }
  return { depth, cycle };
}
