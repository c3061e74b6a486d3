import type { GraphqlRequest } from './parse-request.ts';

/** What is found out about a request while it is answered. */
export interface RequestState {
  readonly requestId: string;
  cost: number | undefined;
  /** True once the limits have seen the query. */
  limitsChecked: boolean;
  executed: boolean;
  operationName: string | undefined;
  /** The valid GraphQL request, also when the client sent only the hash of its document. */
  graphql: GraphqlRequest | undefined;
  /** True when the response has data and no errors. */
  complete: boolean;
  errorCodes: readonly string[];
}

export function newRequestState(requestId: string): RequestState {
  return {
    requestId,
    cost: undefined,
    limitsChecked: false,
    executed: false,
    operationName: undefined,
    graphql: undefined,
    complete: false,
    errorCodes: [],
  };
}
