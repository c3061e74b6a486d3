import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { LimitsHooks, QueryToCheck } from '../http/limits-hooks.ts';
import { checkText } from './check-text.ts';
import { checkJson } from './check-values.ts';
import { compileCost } from './cost/compile-cost.ts';
import { type Cost, evaluateCost } from './cost/cost.ts';
import { formatNumber, limitError } from './limit-error.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { TimeBudget } from './time-budget.ts';

/** The limits as hooks for the endpoint. A limit that is not in `changed` has its default. */
export function createLimits(schema: GraphQLSchema, changed: Partial<Limits> = {}): LimitsHooks {
  const limits: Limits = { ...DEFAULT_LIMITS, ...changed };
  const costs = new WeakMap<OperationDefinitionNode, Cost>();

  const costOf = (document: DocumentNode, operation: OperationDefinitionNode): Cost => {
    const known = costs.get(operation);
    if (known !== undefined) return known;
    const cost = compileCost(schema, document, operation);
    costs.set(operation, cost);
    return cost;
  };

  const checkQuery = ({ document, variables, operationName }: QueryToCheck): number | undefined => {
    checkJson(variables, limits);
    const operation = getOperationAST(document, operationName);
    // Execution reports that the operation is missing or ambiguous.
    if (operation == null) return undefined;
    const cost = Math.ceil(evaluateCost(costOf(document, operation), variables));
    if (cost > limits.cost) throw limitError(limits, 'cost', `The query costs ${formatNumber(cost)} units`);
    return cost;
  };

  return {
    body: {
      maxBytes: limits.bodyBytes,
      maxMilliseconds: limits.bodyMilliseconds,
      tooLong: () => limitError(limits, 'bodyBytes', 'The body of the request is too long'),
      tooSlow: () => limitError(limits, 'bodyMilliseconds', 'The body of the request came too slowly'),
    },
    checkBody: (body) => {
      if (Array.isArray(body))
        throw limitError(limits, 'batch', 'An array of requests is not answered, send them one by one');
      const { variables, extensions } = (body ?? {}) as { variables?: unknown; extensions?: unknown };
      checkJson(variables, limits);
      checkJson(extensions, limits);
    },
    checkText: (text) => checkText(text, limits),
    checkQuery,
    startClock: () => new TimeBudget(limits),
  };
}
