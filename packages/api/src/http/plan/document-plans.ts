import type { DocumentNode, GraphQLSchema } from 'graphql';
import { compilePlan, decidingVariables, type Plan } from './compile-plan.ts';

/** How many plans a document may have: one for each operation and each combination of its deciding variables. */
const MAX_PLANS = 16;

type Variables = Readonly<Record<string, unknown>>;

/** The plans of a valid document, each compiled when it is first needed. */
export class DocumentPlans {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #deciding: readonly string[];
  readonly #plans = new Map<string, Plan | undefined>();

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#document = document;
    this.#deciding = decidingVariables(document);
  }

  /** The plan of an operation with some coerced variables; undefined when there is none. */
  get(operationName: string | undefined, variables: Variables): Plan | undefined {
    const key = this.#key(operationName, variables);
    if (!this.#plans.has(key)) {
      if (this.#plans.size >= MAX_PLANS) return undefined;
      this.#plans.set(key, compilePlan(this.#schema, this.#document, operationName, variables));
    }
    return this.#plans.get(key);
  }

  /** From now on there is no plan of this operation. */
  drop(operationName: string | undefined, variables: Variables): void {
    this.#plans.set(this.#key(operationName, variables), undefined);
  }

  #key(operationName = '', variables: Variables): string {
    return [operationName, ...this.#deciding.map((name) => variables[name] === true)].join();
  }
}
