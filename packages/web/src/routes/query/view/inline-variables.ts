import { ENTITY_KINDS } from '@jingluo/graph/vocabulary';
import {
  type ArgumentNode,
  astFromValue,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  separateOperations,
  typeFromAST,
  type ValueNode,
  visit,
} from 'graphql';
import type { Question } from '#lib/workbench/link.ts';

/**
 * A question with its variables written into the query, as a person would write it: without arguments that are not
 * given and fields that are not included, and with one thing by its kind, `acupoint(id: …)`. Only that name differs in
 * the answer.
 */
export function inlineVariables({ query, variables }: Question, schema: GraphQLSchema): Question {
  const document = parse(query);
  const values = literals(document, variables === '' ? {} : JSON.parse(variables), schema);
  const written: DocumentNode = visit(document, {
    OperationDefinition: ({ kind, operation, selectionSet }): OperationDefinitionNode => ({
      kind,
      operation,
      selectionSet,
    }),
    Argument: (node): ArgumentNode | null | undefined => {
      if (node.value.kind !== Kind.VARIABLE) return undefined;
      const value = values.get(node.value.name.value);
      return value === undefined ? null : { ...node, value };
    },
    Field: {
      leave(node) {
        const kept = included(node);
        return kept && byKind(kept, schema);
      },
    },
  });
  const remark = query.match(/^(?:#.*\n)+/)?.[0] ?? '';
  const [used = written] = Object.values(separateOperations(written));
  // As in the queries of pages: a selection of one fragment is on one line.
  const text = print(used).replaceAll(/\{\s+(\.\.\.\w+)\s+\}/g, '{ $1 }');
  return { query: `${remark}${text}`, variables: '' };
}

/** The given variables of a document as literals of a query. */
function literals(
  document: DocumentNode,
  given: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): ReadonlyMap<string, ValueNode> {
  const values = new Map<string, ValueNode>();
  visit(document, {
    VariableDefinition({ variable, type }) {
      const name = variable.name.value;
      const known = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]);
      const value =
        isInputType(known) && given[name] != null
          ? astFromValue(given[name], known as GraphQLInputType)
          : undefined;
      if (value) values.set(name, value);
    },
  });
  return values;
}

/** A field without its `@include`; null when it is not included. */
function included(node: FieldNode): FieldNode | null {
  const condition = node.directives?.find(({ name }) => name.value === 'include')?.arguments?.[0]?.value;
  if (condition?.kind !== Kind.BOOLEAN) return node;
  return condition.value ? { ...node, directives: [] } : null;
}

/** `entity(id: "acupoint:GB30")` is `acupoint(id: "acupoint:GB30")`, where the schema has such a field. */
function byKind(node: FieldNode, schema: GraphQLSchema): FieldNode {
  const id = node.arguments?.find(({ name }) => name.value === 'id')?.value;
  if (node.name.value !== 'entity' || id?.kind !== Kind.STRING) return node;
  const kind = ENTITY_KINDS.find((one) => id.value.startsWith(`${one}:`));
  const field = kind === undefined ? undefined : schema.getQueryType()?.getFields()[kind];
  return field === undefined ? node : { ...node, name: { ...node.name, value: field.name } };
}
