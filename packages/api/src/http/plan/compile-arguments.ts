import { type FieldNode, getArgumentValues, GraphQLError, type GraphQLField } from 'graphql';
import type { PlanRun } from './compile-plan.ts';
import { GiveUp } from './give-up.ts';

/** A function from a run to the arguments of a field; those without variables are computed now. */
export function compileArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (run: PlanRun) => Record<string, unknown> {
  if (hasVariables(node)) {
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

function hasVariables({ arguments: args = [] }: FieldNode): boolean {
  return args.some(({ value }) => JSON.stringify(value, omitLocations).includes('"kind":"Variable"'));
}

function omitLocations(key: string, value: unknown): unknown {
  return key === 'loc' ? undefined : value;
}
