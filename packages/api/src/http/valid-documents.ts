import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getOperationAST, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compilePlan, decidingVariables, type Plan } from './plan/compile-plan.ts';

/** How many plans one document may have: one for each operation and each combination of its deciding variables. */
const MOST_PLANS = 16;

/** Memory that a parsed document and its plans take, for each character of its text, about. */
const BYTES_A_CHARACTER = 150;

/** A document that was found valid, with the plans of its operations. */
export class ValidDocument {
  readonly document: DocumentNode;
  /** One of the operations known beforehand. */
  readonly known: boolean;
  readonly #schema: GraphQLSchema;
  readonly #deciding: readonly string[];
  readonly #plans = new Map<string, Plan | undefined>();

  constructor(schema: GraphQLSchema, document: DocumentNode, known: boolean) {
    this.#schema = schema;
    this.document = document;
    this.known = known;
    this.#deciding = decidingVariables(document);
  }

  operation(name: string | undefined): OperationDefinitionNode | undefined {
    return getOperationAST(this.document, name) ?? undefined;
  }

  /** How to execute an operation with some coerced variables; undefined when that is for graphql-js. */
  plan(operationName: string | undefined, variables: Readonly<Record<string, unknown>>): Plan | undefined {
    const key = this.#key(operationName, variables);
    if (!this.#plans.has(key)) {
      if (this.#plans.size >= MOST_PLANS) return undefined;
      this.#plans.set(key, compilePlan(this.#schema, this.document, operationName, variables));
    }
    return this.#plans.get(key);
  }

  /** Leaves an operation to graphql-js from now on. */
  forgetPlan(operationName: string | undefined, variables: Readonly<Record<string, unknown>>): void {
    this.#plans.set(this.#key(operationName, variables), undefined);
  }

  #key(operationName = '', variables: Readonly<Record<string, unknown>>): string {
    return [operationName, ...this.#deciding.map((name) => variables[name] === true)].join();
  }
}

/** The valid documents by their text: those known beforehand, and the last used others within a number of bytes. */
export class ValidDocuments {
  readonly #schema: GraphQLSchema;
  readonly #known = new Map<string, ValidDocument>();
  readonly #others: LRUCache<string, ValidDocument>;

  /** Throws when a known operation is not valid. */
  constructor(schema: GraphQLSchema, knownOperations: readonly string[], mostBytes: number) {
    this.#schema = schema;
    this.#others = new LRUCache({
      maxSize: mostBytes,
      sizeCalculation: (_, text) => text.length * BYTES_A_CHARACTER,
    });
    for (const text of knownOperations) {
      const document = parse(text);
      const [error] = validate(schema, document);
      if (error !== undefined)
        throw new Error(`ValidDocuments: a known operation: ${error.message}\n${text}`);
      this.#known.set(text, new ValidDocument(schema, document, true));
    }
  }

  /** Whether it is one of the operations known beforehand. */
  isKnown(text: string): boolean {
    return this.#known.has(text);
  }

  get(text: string): ValidDocument | undefined {
    return this.#known.get(text) ?? this.#others.get(text);
  }

  /** Takes in a document that was found valid. */
  add(text: string, document: DocumentNode): ValidDocument {
    const there = this.get(text);
    if (there !== undefined) return there;
    const valid = new ValidDocument(this.#schema, document, false);
    this.#others.set(text, valid);
    return valid;
  }
}
