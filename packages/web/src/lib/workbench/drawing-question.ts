import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { DRAWN } from './find-drawn.ts';
import type { Question } from './link.ts';

const OF_ENTITY = selections(`{ ${DRAWN}id: id ${DRAWN}label: label }`);
const OF_CLAIM = selections(`{
  ${['id', 'sentence', 'level', 'works', 'standing'].map((name) => `${DRAWN}${name}: ${name}`).join(' ')}
  ${['subject', 'object'].map((end) => `${DRAWN}${end}: ${end} { ${DRAWN}id: id ${DRAWN}label: label }`).join(' ')}
}`);

/**
 * The same question with what a drawing needs of each entity and claim added under aliases. Undefined if the question
 * asks for neither. Throws a GraphQLError if it cannot be parsed.
 */
export function drawingQuestion(question: Question, schema: GraphQLSchema): Question | undefined {
  const document = parse(question.query);
  const types = new TypeInfo(schema);
  const asked: DocumentNode = visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node) {
          const fields = fieldsFor(getNamedType(types.getParentType()), schema);
          if (fields.length === 0) return undefined;
          return { ...node, selections: [...node.selections, ...fields] };
        },
      },
    }),
  );
  return asked === document ? undefined : { ...question, query: print(asked) };
}

function fieldsFor(
  type: GraphQLNamedType | null | undefined,
  schema: GraphQLSchema,
): readonly SelectionNode[] {
  if (type?.name === 'Claim') return OF_CLAIM;
  const entity = schema.getType('Entity');
  if (!isInterfaceType(entity)) return [];
  const isEntity = type === entity || (isObjectType(type) && schema.isSubType(entity, type));
  return isEntity ? OF_ENTITY : [];
}

function selections(text: string): readonly SelectionNode[] {
  return parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
}
