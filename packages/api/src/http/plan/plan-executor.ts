import { type DocumentNode, getOperationAST, getVariableValues, type GraphQLSchema } from 'graphql';
import type { Context } from '../../fields/builder.ts';
import type { FastExecutor } from '../fast-executor.ts';
import type { QueryToCheck } from '../limits-hooks.ts';
import { DocumentPlans } from './document-plans.ts';
import { FragmentMemo } from './fragment-memo.ts';
import { GiveUp } from './give-up.ts';
import { bytesOf } from './utf8-text.ts';

/** Executes queries by compiled plans. */
export class PlanExecutor implements FastExecutor {
  readonly #schema: GraphQLSchema;
  readonly #maxLength: number;
  readonly #plansByDocument = new WeakMap<DocumentNode, DocumentPlans>();
  /** Of the version that was requested last. */
  #memo: { readonly version: string; readonly fragments: FragmentMemo } | undefined;

  /** `maxLength` is the number of characters of JSON that may be remembered. */
  constructor(schema: GraphQLSchema, maxLength: number) {
    this.#schema = schema;
    this.#maxLength = maxLength;
  }

  get bytes(): number {
    return this.#memo?.fragments.length ?? 0;
  }

  execute({ document, operationName, variables: given }: QueryToCheck, context: Context): Buffer | undefined {
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const { coerced: variables } = getVariableValues(this.#schema, definitions, given);
    if (variables === undefined) return undefined;
    const plans = this.#plansOf(document);
    const plan = plans.get(operationName, variables);
    if (plan === undefined) return undefined;
    const memo = this.#memoOf(context.reader.version);
    try {
      return bytesOf(`{"data":${plan({ context, variables, memo, args: new Map() })}}\n`);
    } catch (error) {
      if (error instanceof GiveUp && error.always) plans.drop(operationName, variables);
      return undefined;
    }
  }

  #plansOf(document: DocumentNode): DocumentPlans {
    let plans = this.#plansByDocument.get(document);
    if (plans === undefined) {
      plans = new DocumentPlans(this.#schema, document);
      this.#plansByDocument.set(document, plans);
    }
    return plans;
  }

  #memoOf(version: string): FragmentMemo {
    if (this.#memo?.version !== version)
      this.#memo = { version, fragments: new FragmentMemo(this.#maxLength) };
    return this.#memo.fragments;
  }
}
