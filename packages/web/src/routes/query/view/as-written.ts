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
 * A question with variables as somebody would type it: each value where it is used; what is not given, or not included,
 * left out; one thing asked for by its kind, `acupoint(id: …)`. Its answer holds the same under that name.
 */
export function asWritten({ query, variables }: Question, schema: GraphQLSchema): Question {
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
  // As in the queries of the pages: one fragment needs no lines of its own.
  const text = print(used).replaceAll(/\{\s+(\.\.\.\w+)\s+\}/g, '{ $1 }');
  return { query: `${remark}${text}`, variables: '' };
}

/** The given variables of a document, each as it is written in a query. */
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
