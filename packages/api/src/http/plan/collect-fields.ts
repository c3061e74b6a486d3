import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is needed to read selections. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced; only those in `@skip` and `@include` are used. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return new Map((definitions as FragmentDefinitionNode[]).map((each) => [each.name.value, each]));
}

/**
 * The fields that selection sets request of an object, by response name and in order. Nodes of the same name are to be
 * merged by the caller (GraphQL specification, 6.3.2 CollectFields).
 */
export function collectFields(
  scope: SelectionScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const add = (selection: SelectionNode): void => {
    if (!isIncluded(scope, selection)) return;
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const nodes = fields.get(name);
      if (nodes === undefined) fields.set(name, [selection]);
      else nodes.push(selection);
      return;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : namedFragment(scope, visited, selection.name.value);
    if (fragment !== undefined && applies(scope, fragment.typeCondition?.name.value, type)) {
      fragment.selectionSet.selections.forEach(add);
    }
  };
  for (const { selections } of selectionSets) selections.forEach(add);
  return fields;
}

function namedFragment({ fragments }: SelectionScope, visited: Set<string>, name: string) {
  if (visited.has(name)) return undefined;
  visited.add(name);
  return fragments.get(name);
}

function applies(
  { schema }: SelectionScope,
  condition: string | undefined,
  type: GraphQLObjectType,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

function isIncluded({ variables }: SelectionScope, selection: SelectionNode): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  const values = variables as { [name: string]: unknown };
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, values)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, values)?.['if'] !== false
  );
}
