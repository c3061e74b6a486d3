import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { argumentSize } from './argument-size.ts';
import { type Cost, computeOnce, fromVariables, product, sum } from './cost.ts';
import { DEFAULT_PAGE, FIELD_COSTS, type FieldCost } from './field-costs.ts';

/** The cost of a selection set: a fixed part, and a part for each item of the page that the field above requests. */
interface SelectionCost {
  readonly fixed: Cost;
  readonly perItem: Cost;
}

const PAGE_ARGUMENTS = ['first', 'last', 'limit'];
const NOTHING: SelectionCost = { fixed: 0, perItem: 0 };

/**
 * The cost of an operation of a valid document. Each alias costs as much as its field and each spread as much as the
 * fields of its fragment; what `@skip` or `@include` leaves out costs nothing. Each fragment is visited once, so the time
 * grows with the length of the document.
 */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const costOfFragment = new Map<string, SelectionCost>();

  const fragmentCost = (name: string): SelectionCost => {
    const known = costOfFragment.get(name);
    if (known !== undefined) return known;
    const { typeCondition, selectionSet } = fragments.get(name)!;
    const spread = selectionCost(selectionSet, schema.getType(typeCondition.name.value));
    const cost = { fixed: computeOnce(spread.fixed), perItem: computeOnce(spread.perItem) };
    costOfFragment.set(name, cost);
    return cost;
  };

  const selectionCost = (
    selectionSet: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined,
  ): SelectionCost => {
    if (selectionSet === undefined) return NOTHING;
    const costs = selectionSet.selections.map((selection): SelectionCost => {
      const included = inclusion(selection.directives, operation);
      if (selection.kind === Kind.FIELD) return times(included, fieldCost(selection, type));
      if (selection.kind === Kind.FRAGMENT_SPREAD) return times(included, fragmentCost(selection.name.value));
      const { typeCondition } = selection;
      const inner = typeCondition === undefined ? type : schema.getType(typeCondition.name.value);
      return times(included, selectionCost(selection.selectionSet, inner));
    });
    return {
      fixed: sum(costs.map(({ fixed }) => fixed)),
      perItem: sum(costs.map(({ perItem }) => perItem)),
    };
  };

  const fieldCost = (node: FieldNode, parent: GraphQLNamedType | undefined): SelectionCost => {
    const field = fieldOf(schema, parent, node.name.value);
    if (field === undefined) return { fixed: 1, perItem: 0 };
    const rule = ruleOf(parent, field.name);
    const type = getNamedType(field.type);
    const below = selectionCost(node.selectionSet, type);
    const page = requestedSize(field, node, operation);
    const own = sum([rule.units ?? 1, ...perArgument(rule, field, node, operation)]);
    const each = sum([below.fixed, product(below.perItem, page ?? DEFAULT_PAGE)]);
    if (!isListType(getNullableType(field.type)) || !isCompositeType(type)) {
      return { fixed: sum([own, each]), perItem: 0 };
    }
    const item = sum([1, each]);
    if (rule.perPage !== undefined) return { fixed: own, perItem: product(rule.perPage, item) };
    return { fixed: sum([own, product(page ?? rule.size ?? DEFAULT_PAGE, item)]), perItem: 0 };
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  return selectionCost(operation.selectionSet, root).fixed;
}

/** The rule for a field: its own, else that of its interface, else that of any connection. */
export function ruleOf(parent: GraphQLNamedType | undefined, field: string): FieldCost {
  if (parent === undefined) return {};
  const own = FIELD_COSTS[`${parent.name}.${field}`];
  if (own !== undefined) return own;
  if (isObjectType(parent) || isInterfaceType(parent)) {
    for (const { name } of parent.getInterfaces()) {
      const inherited = FIELD_COSTS[`${name}.${field}`];
      if (inherited !== undefined) return inherited;
    }
  }
  return parent.name.endsWith('Connection') ? { perPage: 1 } : {};
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name && parent === schema.getQueryType()) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name && parent === schema.getQueryType()) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** How many items are requested: by `first` or the like, or the number of ids. Undefined when no argument says so. */
function requestedSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
): Cost | undefined {
  const isList = isListType(getNullableType(field.type));
  const argument = field.args.find(({ name }) => PAGE_ARGUMENTS.includes(name) || (isList && name === 'ids'));
  return argument && argumentSize(node, argument, operation);
}

function perArgument(
  { per = {} }: FieldCost,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
): Cost[] {
  return field.args
    .filter(({ name }) => per[name] !== undefined)
    .map((argument) => product(per[argument.name]!, argumentSize(node, argument, operation)));
}

function times(factor: Cost, { fixed, perItem }: SelectionCost): SelectionCost {
  return { fixed: product(factor, fixed), perItem: product(factor, perItem) };
}

/** 1 when `@skip` and `@include` include a selection, else 0. */
function inclusion(
  directives: readonly DirectiveNode[] | undefined,
  operation: OperationDefinitionNode,
): Cost {
  let included: Cost = 1;
  for (const { name, arguments: args } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const wanted = name.value === 'include';
    const value = args?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN) included = product(included, value.value === wanted ? 1 : 0);
    if (value?.kind === Kind.VARIABLE) {
      const variable = value.name.value;
      const definition = operation.variableDefinitions?.find(
        (candidate) => candidate.variable.name.value === variable,
      );
      const preset = definition?.defaultValue;
      const absent = preset?.kind === Kind.BOOLEAN ? preset.value : undefined;
      const given = fromVariables((variables) => ((variables[variable] ?? absent) === !wanted ? 0 : 1));
      included = product(included, given);
    }
  }
  return included;
}
