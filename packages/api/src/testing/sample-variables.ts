import { allItems, type GraphReader } from '@jingluo/graph';
import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
} from 'graphql';

/** What ids begin with that a variable of this name is for. */
const KINDS: Readonly<Record<string, string>> = {
  symptom: 'symptom:',
  channel: 'channel:',
  element: 'element:',
  region: 'region:',
  in: 'region:',
  name: 'acupoint:',
  document: 'citation:',
};

/** Steps without a common factor with the lengths of most lists, so that many combinations of values occur. */
const STEPS = [1, 7, 11, 13, 17, 19];

/** Returns a function that makes variables for an operation, from ids and names of the graph; others for each `index`. */
export async function sampleVariables(schema: GraphQLSchema, reader: GraphReader) {
  const ids = await someIds(reader);
  const names = ['sciatica', '环跳', 'gb 30', 'leg', 'acupuncture', 'no such thing', ''];

  const valueOf = (type: GraphQLInputType, at: number, name: string): unknown => {
    if (isNonNullType(type)) return valueOf(type.ofType, at, name) ?? {};
    if (isListType(type)) return [valueOf(type.ofType, at, name), valueOf(type.ofType, at + 3, name)];
    const pool = isEnumType(type) ? type.getValues().map((value) => value.name) : poolOf(type, name);
    return pool[at % pool.length];
  };
  const idsFor = (name: string): readonly string[] => {
    const some = ids.filter((id) => id.startsWith(KINDS[name] ?? ''));
    return some.length > 0 ? some : ids;
  };
  const poolOf = (type: GraphQLInputType, name: string): readonly unknown[] => {
    const pools: Record<string, readonly unknown[]> = {
      ID: idsFor(name),
      String: names,
      Int: [3, 1, 10, 0],
      Float: [0.5],
      Boolean: [true, false],
    };
    return pools[getNamedType(type).name] ?? [undefined];
  };

  return (document: DocumentNode, index: number): Record<string, unknown> => {
    const definitions = getOperationAST(document)?.variableDefinitions ?? [];
    const values = definitions.map(({ variable, type: node }, position) => {
      const type = typeFromAST(schema, node as never);
      const at = index * STEPS[position % STEPS.length]! + position;
      // Every fourth optional variable is left out.
      const isLeftOut = !isNonNullType(type) && at % 4 === 0;
      return [
        variable.name.value,
        isInputType(type) && !isLeftOut ? valueOf(type, at, variable.name.value) : undefined,
      ];
    });
    return Object.fromEntries(values) as Record<string, unknown>;
  };
}

async function someIds(reader: GraphReader): Promise<string[]> {
  const entities = (await allItems((bounds) => reader.entities({}, bounds))).filter(
    (_, index) => index % 17 === 0,
  );
  const works = (await allItems((bounds) => reader.citations({}, bounds))).filter(
    (_, index) => index % 17 === 0,
  );
  const claims = (await reader.claims({ minLevel: 'randomized' }, { first: 20 }))!.items;
  const ofEach = [...entities, ...works, ...claims].map(({ id }) => id);
  return [...ofEach, 'GB-30', 'UB40', 'Futu', 'nothing'];
}
