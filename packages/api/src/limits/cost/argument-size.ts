import {
  type FieldNode,
  getNullableType,
  type GraphQLArgument,
  isListType,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { fromVariables, type Cost } from './cost.ts';

/** No field accepts more than this, so a larger number costs no more: its resolver refuses it. */
const MAX_SIZE = 10_000;

/**
 * The size of an argument: a number itself, the length of a list, the characters of a string. When it is absent or null,
 * the size of its default, or 0 without one.
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
  const defaultNode = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === name,
  )?.defaultValue;
  const absent = size(defaultNode && valueFromASTUntyped(defaultNode));
  return fromVariables((variables) => (variables[name] === undefined ? absent : size(variables[name])));
}

function sizeOf(value: unknown, isList: boolean): number {
  if (value === undefined || value === null) return 0;
  if (isList) return Array.isArray(value) ? Math.min(MAX_SIZE, value.length) : 1;
  if (typeof value === 'number') return Math.min(MAX_SIZE, Math.max(0, value));
  return typeof value === 'string' ? Math.min(MAX_SIZE, value.length) : 1;
}
