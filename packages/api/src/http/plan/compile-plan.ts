import {
  defaultFieldResolver,
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getOperationAST,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../../fields/builder.ts';
import { collectFields, fragmentsOf, type Selecting } from './collect-fields.ts';
import type { FragmentMemo } from './fragment-memo.ts';
import { GiveUp } from './give-up.ts';
import { leafJson } from './leaf-json.ts';
import { variablesIn } from './variables-in.ts';

/** One execution of a plan. */
export interface Run {
  readonly context: Context;
  /** Coerced. */
  readonly variables: Record<string, unknown>;
  /** Of the snapshot that the context reads: its objects are the keys. */
  readonly memo: FragmentMemo;
  /** The arguments of the fields that take variables, by field, as far as they were needed. */
  readonly args: Map<object, Record<string, unknown>>;
}

/** The JSON of `data`. Throws, `GiveUp` or anything, for what is to be executed by graphql-js. */
export type Plan = (run: Run) => string;

type Write = (value: unknown, run: Run) => string;

/** What types are resolved with: there is no field they could be told of. */
const NO_INFO = infoOf({});

/** What a resolver is told of its field. One that wants more is for graphql-js. */
function infoOf(known: Partial<GraphQLResolveInfo>): GraphQLResolveInfo {
  return new Proxy(known, {
    get: (target, name) => {
      if (name in target) return target[name as keyof GraphQLResolveInfo];
      throw new GiveUp(`a resolver reads info.${String(name)}`, { always: true });
    },
  }) as GraphQLResolveInfo;
}

/** Which variables decide, by `@skip` and `@include`, what a plan looks like. */
export function decidingVariables(document: DocumentNode): readonly string[] {
  const fragments = fragmentsOf(document);
  const all = document.definitions.flatMap((each) => ('selectionSet' in each ? [each.selectionSet] : []));
  return [...variablesIn(all, fragments).inDirectives];
}

/**
 * The plan of a valid query: functions, one for each place in it, that write JSON straight from the resolved values.
 * `variables` are those that decide by directives. Undefined for what is no query, and for introspection.
 */
export function compilePlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): Plan | undefined {
  const operation = getOperationAST(document, operationName);
  const query = schema.getQueryType();
  if (operation?.operation !== OperationTypeNode.QUERY || !query) return undefined;
  const compiler = new Compiler({ schema, fragments: fragmentsOf(document), variables });
  try {
    const write = compiler.object(query, [operation.selectionSet]);
    return (run) => write(undefined, run);
  } catch (error) {
    if (error instanceof GiveUp) return undefined;
    throw error;
  }
}

class Compiler {
  readonly #selecting: Selecting;

  constructor(selecting: Selecting) {
    this.#selecting = selecting;
  }

  /** Writes an object of a type; remembers the text where it follows from the object alone. */
  object(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Write {
    const write = this.#fields(type, selectionSets);
    return this.#isLasting(type, selectionSets) ? remembered(write) : write;
  }

  #fields(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Write {
    const writers: Write[] = [];
    const prefixes: string[] = [];
    for (const [name, nodes] of collectFields(this.#selecting, type, selectionSets)) {
      prefixes.push(`${prefixes.length === 0 ? '{' : ','}${JSON.stringify(name)}:`);
      writers.push(this.#field(type, nodes));
    }
    const { isTypeOf } = type;
    return (source, run) => {
      if (isTypeOf?.(source, run.context, NO_INFO) === false) throw new GiveUp(`no ${type.name}`);
      let json = '';
      for (let index = 0; index < writers.length; index += 1) {
        json += prefixes[index]! + writers[index]!(source, run);
      }
      return json === '' ? '{}' : `${json}}`;
    };
  }

  #field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    if (name === '__typename') {
      const json = JSON.stringify(parent.name);
      return () => json;
    }
    const field = parent.getFields()[name];
    if (field === undefined) throw new GiveUp(`${name} is no field of ${parent.name}`);
    const { resolve } = field;
    const argsOf = this.#arguments(field, node);
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = this.#value(field.type, selectionSets);
    if (resolve === undefined || resolve === defaultFieldResolver) {
      return (source, run) => complete(ownValue(source, name), run);
    }
    const info = infoOf({ fieldName: name, fieldNodes: nodes, parentType: parent, returnType: field.type });
    return (source, run) => complete(resolve(source, argsOf(run), run.context, info), run);
  }

  #arguments(field: GraphQLField<unknown, unknown>, node: FieldNode): (run: Run) => Record<string, unknown> {
    if (variablesOfArguments(node).length > 0) {
      return ({ args, variables }) => {
        let values = args.get(node);
        if (values === undefined) args.set(node, (values = getArgumentValues(field, node, variables)));
        return values;
      };
    }
    try {
      const values = getArgumentValues(field, node, {});
      return () => values;
    } catch (error) {
      if (error instanceof GraphQLError) throw new GiveUp(error.message);
      throw error;
    }
  }

  #value(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Write {
    if (!isNonNullType(type)) {
      const write = this.#there(type, selectionSets);
      return (value, run) => (value == null ? 'null' : write(value, run));
    }
    const write = this.#there(type.ofType, selectionSets);
    return (value, run) => {
      if (value == null) throw new GiveUp('null where there must be something');
      return write(value, run);
    };
  }

  /** Writes what is not null. */
  #there(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Write {
    if (isLeafType(type)) {
      const json = leafJson(type);
      return (value) => json(settled(value));
    }
    if (isListType(type)) return this.#list(type.ofType as GraphQLOutputType, selectionSets);
    if (isObjectType(type)) {
      // Made when it is first needed: fragments within fragments can name far more places than there is data for.
      let write: Write | undefined;
      return (value, run) => (write ??= this.object(type, selectionSets))(settled(value), run);
    }
    return this.#abstract(type, selectionSets);
  }

  #list(of: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Write {
    const write = this.#value(of, selectionSets);
    return (value, run) => {
      const items: unknown = settled(value);
      if (!Array.isArray(items)) throw new GiveUp('a list that is no array');
      let json = '[';
      for (let index = 0; index < items.length; index += 1) {
        json += index === 0 ? write(items[index], run) : `,${write(items[index], run)}`;
      }
      return `${json}]`;
    };
  }

  #abstract(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Write {
    if (!isAbstractType(type) || type.resolveType == null) throw new GiveUp('a type without resolveType');
    const { schema } = this.#selecting;
    const { resolveType } = type;
    const writers = new Map<string, Write>();
    return (value, run) => {
      const name: unknown = resolveType(settled(value), run.context, NO_INFO, type);
      if (typeof name !== 'string') throw new GiveUp(`${type.name} is resolved to what is no name`);
      let write = writers.get(name);
      if (write === undefined) {
        const concrete = schema.getType(name);
        if (!isObjectType(concrete) || !schema.isSubType(type, concrete)) throw new GiveUp(`${name}?`);
        writers.set(name, (write = this.object(concrete, selectionSets)));
      }
      return write(value, run);
    };
  }

  /** Whether a text may be kept: the object is one of the snapshot's own, and no variable stands in the selections. */
  #isLasting(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): boolean {
    return (
      type.getInterfaces().some(({ name }) => name === 'Node') &&
      variablesIn(selectionSets, this.#selecting.fragments).inArguments.size === 0
    );
  }
}

function variablesOfArguments({ arguments: args = [] }: FieldNode) {
  return args.filter(({ value }) => JSON.stringify(value, omitLocations).includes('"kind":"Variable"'));
}

function omitLocations(key: string, value: unknown): unknown {
  return key === 'loc' ? undefined : value;
}

/** As the default resolver of graphql-js, for what is no function. */
function ownValue(source: unknown, name: string): unknown {
  const value = (source as Record<string, unknown>)[name];
  if (typeof value === 'function') throw new GiveUp('a function as a value', { always: true });
  return value;
}

function settled<T>(value: T): T {
  if (value instanceof Promise) {
    value.catch(() => undefined);
    throw new GiveUp('a promise', { always: true });
  }
  if (value instanceof Error) throw new GiveUp('an error as a value');
  return value;
}

function remembered(write: Write): Write {
  return (source, run) => {
    const known = run.memo.get(write, source as object);
    if (known !== undefined) return known;
    const json = flat(write(source, run));
    run.memo.set(write, source as object, json);
    return json;
  };
}

/** The same text, joined in one piece: reading a character makes V8 do so, and its parts need not be kept. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
