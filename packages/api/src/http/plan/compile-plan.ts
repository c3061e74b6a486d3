import {
  defaultFieldResolver,
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  type GraphQLObjectType,
  type GraphQLOutputType,
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
import { collectFields, fragmentsOf, type SelectionScope } from './collect-fields.ts';
import type { FragmentMemo } from './fragment-memo.ts';
import { compileArguments } from './compile-arguments.ts';
import { GiveUp } from './give-up.ts';
import { leafJson } from './leaf-json.ts';
import { infoOf, NO_INFO } from './resolve-info.ts';
import { variablesIn } from './variables-in.ts';

/** One execution of a plan. */
export interface PlanRun {
  readonly context: Context;
  /** Coerced. */
  readonly variables: Record<string, unknown>;
  /** Belongs to the version of the data that the context reads. */
  readonly memo: FragmentMemo;
  /** The arguments that depend on variables, by field; filled when they are needed. */
  readonly args: Map<object, Record<string, unknown>>;
}

/** Returns the JSON of `data`, as `utf8Text`. Throws `GiveUp` or any other error when graphql-js must execute the query. */
export type Plan = (run: PlanRun) => string;

type JsonWriter = (value: unknown, run: PlanRun) => string;

/** The variables in `@skip` and `@include`: each combination of them needs its own plan. */
export function decidingVariables(document: DocumentNode): readonly string[] {
  const fragments = fragmentsOf(document);
  const all = document.definitions.flatMap((each) => ('selectionSet' in each ? [each.selectionSet] : []));
  return [...variablesIn(all, fragments).inDirectives];
}

/**
 * The plan of a valid query: one function for each field, which writes JSON straight from the resolved value. Of
 * `variables` only the deciding ones are used. Undefined for introspection, and for operations that are no queries.
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
  readonly #scope: SelectionScope;

  constructor(scope: SelectionScope) {
    this.#scope = scope;
  }

  /** Writes an object of a type; remembers its JSON when that depends on nothing but the object. */
  object(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): JsonWriter {
    const isReusable = this.#isReusable(type, selectionSets);
    // Where an argument depends on a variable, the fields without one can still be remembered.
    const write = this.#fields(type, selectionSets, !isReusable);
    return isReusable ? remembered(write) : write;
  }

  #fields(
    type: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    rememberFields: boolean,
  ): JsonWriter {
    const writers: JsonWriter[] = [];
    const prefixes: string[] = [];
    for (const [name, nodes] of collectFields(this.#scope, type, selectionSets)) {
      prefixes.push(`${prefixes.length === 0 ? '{' : ','}${JSON.stringify(name)}:`);
      const write = this.#field(type, nodes);
      writers.push(rememberFields && this.#isReusableField(type, nodes) ? remembered(write) : write);
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

  #field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): JsonWriter {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    if (name === '__typename') {
      const json = JSON.stringify(parent.name);
      return () => json;
    }
    const field = parent.getFields()[name];
    if (field === undefined) throw new GiveUp(`${name} is no field of ${parent.name}`);
    const { resolve } = field;
    const argsOf = compileArguments(field, node);
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = this.#value(field.type, selectionSets);
    if (resolve === undefined || resolve === defaultFieldResolver) {
      return (source, run) => complete(ownValue(source, name), run);
    }
    const info = infoOf({ fieldName: name, fieldNodes: nodes, parentType: parent, returnType: field.type });
    return (source, run) => complete(resolve(source, argsOf(run), run.context, info), run);
  }

  #value(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): JsonWriter {
    if (!isNonNullType(type)) {
      const write = this.#nonNull(type, selectionSets);
      return (value, run) => (value == null ? 'null' : write(value, run));
    }
    const write = this.#nonNull(type.ofType, selectionSets);
    return (value, run) => {
      if (value == null) throw new GiveUp('null in a non-null field');
      return write(value, run);
    };
  }

  /** Writes what is not null. */
  #nonNull(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): JsonWriter {
    if (isLeafType(type)) {
      const json = leafJson(type);
      return (value) => json(notPending(value));
    }
    if (isListType(type)) return this.#list(type.ofType as GraphQLOutputType, selectionSets);
    if (isObjectType(type)) {
      // Compiled when it is first needed: nested fragments can select far more fields than the data has.
      let write: JsonWriter | undefined;
      return (value, run) => (write ??= this.object(type, selectionSets))(notPending(value), run);
    }
    return this.#abstract(type, selectionSets);
  }

  #list(of: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): JsonWriter {
    const write = this.#value(of, selectionSets);
    return (value, run) => {
      const items: unknown = notPending(value);
      if (!Array.isArray(items)) throw new GiveUp('a list that is no array');
      let json = '[';
      for (let index = 0; index < items.length; index += 1) {
        json += index === 0 ? write(items[index], run) : `,${write(items[index], run)}`;
      }
      return `${json}]`;
    };
  }

  #abstract(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): JsonWriter {
    if (!isAbstractType(type) || type.resolveType == null) throw new GiveUp('a type without resolveType');
    const { schema } = this.#scope;
    const { resolveType } = type;
    const writers = new Map<string, JsonWriter>();
    return (value, run) => {
      const name: unknown = resolveType(notPending(value), run.context, NO_INFO, type);
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

  /** Whether the JSON of a field may be remembered by its object. Not for leaves, which are cheap. */
  #isReusableField(parent: GraphQLObjectType, nodes: readonly FieldNode[]): boolean {
    const [{ arguments: args = [] }] = nodes as [FieldNode];
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return selections.length > 0 && args.length === 0 && this.#isReusable(parent, selections);
  }

  /** Whether JSON may be remembered by object: such an object never changes, and the selections have no variables. */
  #isReusable(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): boolean {
    return isLasting(type) && variablesIn(selectionSets, this.#scope.fragments).inArguments.size === 0;
  }
}

/** Whether the objects of a type belong to the data: those of a Node, and of types that say so. */
function isLasting(type: GraphQLObjectType): boolean {
  return type.extensions['lasting'] === true || type.getInterfaces().some(({ name }) => name === 'Node');
}

/** Like the default resolver of graphql-js, except for functions. */
function ownValue(source: unknown, name: string): unknown {
  const value = (source as Record<string, unknown>)[name];
  if (typeof value === 'function') throw new GiveUp('a function as a value', { always: true });
  return value;
}

/** The value, unless it is a promise or an error. */
function notPending<T>(value: T): T {
  if (value instanceof Promise) {
    value.catch(() => undefined);
    // Not at every execution: a reference is a promise only until it has been formatted.
    throw new GiveUp('a promise');
  }
  if (value instanceof Error) throw new GiveUp('an error as a value');
  return value;
}

function remembered(write: JsonWriter): JsonWriter {
  return (source, run) => {
    const known = run.memo.get(write, source as object);
    if (known !== undefined) return known;
    const json = flat(write(source, run));
    run.memo.set(write, source as object, json);
    return json;
  };
}

/** The same text in one piece: reading a character makes V8 join the parts, so that they can be freed. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
