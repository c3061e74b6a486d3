import { readFileSync } from 'node:fs';
import {
  type ConstValueNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  astFromValue,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../schema.ts';

const contract = parse(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));

/** The known differences between schema and contract, with reasons. One that no longer exists fails the test. */
const DIFFERENCES = [
  // Another data folder may hold an element without its cycles: docs/decisions/data.md, "May what the contract calls non-null be absent?".
  'Element.generates: Element! is served as Element',
  'Element.controls: Element! is served as Element',
];

test('the schema has every name in the contract with its type, arguments, defaults and values', () => {
  expect(contract.definitions.flatMap(differences)).toEqual(DIFFERENCES);
});

test('a difference is found in types, arguments and fields', () => {
  const [wrong] = parse(
    'type Claim { level(of: Int = 3): Int!  nothing: Int }  type Nothing { a: Int }',
  ).definitions;
  expect(differences(wrong!)).toEqual([
    'Claim.level: Int! is served as EvidenceLevel!',
    'Claim.level(of: Int = 3) is not served',
    'Claim.nothing: Int is not served',
  ]);
});

function differences(definition: DefinitionNode): string[] {
  switch (definition.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return missingValues(definition);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const name = definition.name.value;
      const type = schema.getType(name);
      const served = isInputObjectType(type) ? Object.values(type.getFields()) : [];
      return (definition.fields ?? []).flatMap((field) => inputDifference(`${name}.`, '', field, served));
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return fieldDifferences(definition);
    default:
      throw new Error(`The contract has no ${definition.kind}`);
  }
}

function missingValues({ name, values = [] }: EnumTypeDefinitionNode): string[] {
  const type = schema.getType(name.value);
  const served = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  return values
    .filter((value) => !served.includes(value.name.value))
    .map((value) => `${name.value}.${value.name.value} is not served`);
}

function fieldDifferences(definition: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): string[] {
  const name = definition.name.value;
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) return [`${name} is not served`];
  const interfaces = type.getInterfaces().map((known) => known.name);
  const missing = (definition.interfaces ?? []).filter((wanted) => !interfaces.includes(wanted.name.value));
  return [
    ...missing.map((wanted) => `${name} does not implement ${wanted.name.value}`),
    ...(definition.fields ?? []).flatMap((field) => {
      const wanted = `${name}.${field.name.value}: ${print(field.type)}`;
      const served = type.getFields()[field.name.value];
      if (served === undefined) return [`${wanted} is not served`];
      const same = print(field.type) === String(served.type);
      return [
        ...(same ? [] : [`${wanted} is served as ${String(served.type)}`]),
        ...(field.arguments ?? []).flatMap((argument) =>
          inputDifference(`${name}.${field.name.value}(`, ')', argument, served.args),
        ),
      ];
    }),
  ];
}

function inputDifference(
  before: string,
  after: string,
  wanted: InputValueDefinitionNode,
  served: readonly (GraphQLArgument | GraphQLInputField)[],
): string[] {
  const written = (type: string, value: ConstValueNode | undefined) =>
    `${before}${wanted.name.value}: ${type}${value === undefined ? '' : ` = ${print(value)}`}${after}`;
  const expected = written(print(wanted.type), wanted.defaultValue);
  const found = served.find(({ name }) => name === wanted.name.value);
  if (found === undefined) return [`${expected} is not served`];
  const value = found.defaultValue === undefined ? undefined : astFromValue(found.defaultValue, found.type);
  const given = written(String(found.type), (value ?? undefined) as ConstValueNode | undefined);
  return expected === given ? [] : [`${expected} is served as ${given}`];
}
