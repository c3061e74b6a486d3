import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { GiveUp } from './give-up.ts';
import { utf8Text } from './utf8-text.ts';

const MAX_INT = 2 ** 31 - 1;

/** A function from the internal value of a leaf, which must not be null, to its JSON, as `utf8Text`. */
export function leafJson(type: GraphQLLeafType): (value: unknown) => string {
  if (isEnumType(type)) return enumJson(type);
  const other = serialized(type);
  switch (type) {
    case GraphQLString:
    case GraphQLID:
      return (value) => (typeof value === 'string' ? utf8Text(JSON.stringify(value)) : other(value));
    case GraphQLInt:
      return (value) =>
        typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INT
          ? JSON.stringify(value)
          : other(value);
    case GraphQLFloat:
      return (value) =>
        typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : other(value);
    case GraphQLBoolean:
      return (value) => (value === true ? 'true' : value === false ? 'false' : other(value));
    default:
      return other;
  }
}

function serialized(type: GraphQLLeafType): (value: unknown) => string {
  return (value) => {
    const result: unknown = type.serialize(value);
    if (result == null) throw new GiveUp(`${type.name} serializes a value to null`);
    const json = JSON.stringify(result) as string | undefined;
    if (json === undefined) throw new GiveUp(`${type.name} serializes a value to what is no JSON`);
    return utf8Text(json);
  };
}

function enumJson(type: GraphQLEnumType): (value: unknown) => string {
  const names = new Map(type.getValues().map(({ value, name }) => [value as unknown, JSON.stringify(name)]));
  const other = serialized(type);
  return (value) => names.get(value) ?? other(value);
}
