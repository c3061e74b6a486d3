import {
  type FieldNode,
  getNullableType,
  type GraphQLArgument,
  isListType,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { byVariable, type Cost } from './cost.ts';

/** No list is served longer, so asking for more costs no more: it is refused where it is answered. */
const MOST = 10_000;

/**
 * How much an argument asks for: a number itself, the length of a list, the characters of a text. Absent or null it
 * asks for its default, and without one for nothing.
 */
export function argumentSize(
  field: FieldNode,
  argument: GraphQLArgument,
  operation: OperationDefinitionNode,
): Cost {
  const isList = isListType(getNullableType(argument.type));
  const size = (value: unknown): number => sizeOf(value ?? argument.defaultValue, isList);
  const value = field.arguments?.find(({ name }) => name.value === argument.name)?.value;
  if (value?.kind !== Kind.VARIABLE) return size(value && valueFromASTUntyped(value));
  const name = value.name.value;
  const preset = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === name,
  )?.defaultValue;
  const absent = size(preset && valueFromASTUntyped(preset));
  return byVariable((variables) => (variables[name] === undefined ? absent : size(variables[name])));
}

function sizeOf(value: unknown, isList: boolean): number {
  if (value === undefined || value === null) return 0;
  if (isList) return Array.isArray(value) ? Math.min(MOST, value.length) : 1;
  if (typeof value === 'number') return Math.min(MOST, Math.max(0, value));
  return typeof value === 'string' ? Math.min(MOST, value.length) : 1;
}
