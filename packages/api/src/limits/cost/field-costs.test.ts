import { allItems } from '@jingluo/graph';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  introspectionTypes,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../schema.ts';
import { reader } from '../../testing/run.ts';
import { ruleOf } from './compile-cost.ts';
import { FIELD_COSTS } from './field-costs.ts';

const types = [...Object.values(schema.getTypeMap()), ...introspectionTypes];
const BOUNDED = ['first', 'limit', 'ids'];

/** The lengths of the lists of the shipped data, by field. */
const lengths = new Map<string, number[]>();

beforeAll(async () => {
  const ids = [
    ...(await allItems((bounds) => reader.entities({}, bounds))),
    ...(await allItems((bounds) => reader.citations({}, bounds))),
  ].map(({ id }) => id);
  for (let at = 0; at < ids.length; at += 100) ask(NODES, { ids: ids.slice(at, at + 100) });
  for (let after: unknown = null; after !== undefined;) {
    const { claims } = ask(CLAIMS, { after });
    after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : undefined;
  }
  ask(WHOLE, {});
});

function ask(document: DocumentNode, variableValues: Record<string, unknown>) {
  const { data, errors } = execute({
    schema,
    document,
    contextValue: { reader },
    variableValues,
  }) as ExecutionResult;
  expect(errors).toBeUndefined();
  collect(data);
  return data as { claims: { pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

test('every list of objects has a bound or an assumed size', () => {
  const without = types.flatMap((type) =>
    fieldsOf(type).flatMap((field) => {
      const { size, perPage } = ruleOf(type, field.name);
      const bounded = field.args.some(({ name }) => BOUNDED.includes(name));
      return isListOfObjects(field) && !bounded && size === undefined && perPage === undefined
        ? [`${type.name}.${field.name}`]
        : [];
    }),
  );
  expect(without, 'give each a size in field-costs.ts').toEqual([]);
});

test('every rule has an existing field and existing arguments', () => {
  const unknown = Object.entries(FIELD_COSTS).flatMap(([name, { per = {} }]) => {
    const [typeName, fieldName] = name.split('.');
    const type = types.find((candidate) => candidate.name === typeName);
    const field = type && fieldsOf(type).find((candidate) => candidate.name === fieldName);
    if (field === undefined) return [name];
    const args = field.args.map((arg) => arg.name);
    return Object.keys(per).flatMap((arg) => (args.includes(arg) ? [] : [`${name}(${arg})`]));
  });
  expect(unknown).toEqual([]);
});

test('assumed sizes are close to those of the shipped data', () => {
  const wrong = [...lengths].flatMap(([name, seen]) => {
    const [typeName, fieldName] = name.split('.');
    const { size = NaN } = ruleOf(schema.getType(typeName!), fieldName!);
    const longest = Math.max(...seen);
    const met = sum(seen.map((length) => length * length)) / Math.max(1, sum(seen));
    if (size >= met && (isShared(name) || size <= 2 * longest + 10)) return [];
    return [`${name}: ${size} is assumed; an item meets ${met.toFixed(1)}, the longest has ${longest}`];
  });
  expect(lengths.size).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

const NODES = parse(`query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Entity { names { text } externalIds { value } sources { locator } }
    ... on Element { organs { id } channels { id } regions { id } qualities { id } }
    ... on Organ { channels { id } regions { id } qualities { id } }
    ... on Channel { points { id } regions { id } qualities { id } }
    ... on Acupoint { roles { relation } treats { id } }
    ... on Symptom {
      broader { id }
      narrower { id }
      channels {
        __typename
        because { id }
        routes { __typename claims { id } }
        points { __typename claims { id } otherClaims { id } found { __typename results { result } } }
      }
    }
    ... on Quality { broader { id } narrower { id } elements { id } channels { id } organs { id } }
    ... on Citation { family { id } cites { id } citedBy { id } includes { id } includedIn { id } drawsOn { id } drawnOnBy { id } }
  }
}`);
const CLAIMS = parse(`query ($after: String) {
  claims(first: 500, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { __typename evidence { level } premises { id } found { __typename results { result } } }
  }
}`);
const WHOLE = parse(`{
  studies(symptom: "headache", first: 500) {
    results { result }
    nodes { __typename claims { id } treatments { id } symptoms { id } }
  }
  audit { __typename defective { id } doubleCounts { __typename works { id } } differences { __typename claims { id } } }
  dataset { __typename kinds { count } relations { count } levels { count } rules { name } folders { __typename name } }
  paths(from: "element:wood", to: "symptom:low-back-pain", first: 100) {
    __typename nodes { id } claims { id } hops { __typename claims { id } }
  }
}`);

function collect(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { __typename: type } = value as { __typename?: string };
  for (const [key, inner] of Object.entries(value)) {
    if (Array.isArray(inner) && type !== undefined) {
      const name = `${type}.${key}`;
      if (!lengths.has(name)) lengths.set(name, []);
      lengths.get(name)!.push(inner.length);
    }
    collect(inner);
  }
}

/** Whether one rule is shared by the fields of several types, whose lists differ. */
function isShared(name: string): boolean {
  return FIELD_COSTS[name] === undefined;
}

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

function isListOfObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
