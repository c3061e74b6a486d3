export { citingHere } from './citing/citing.ts';
export { createGraphqlHandler, type GraphqlHandler } from './create-handler.ts';
export { createGraphqlEndpoint, type EndpointOptions } from './http/create-endpoint.ts';
export type { GraphqlEndpoint } from './http/endpoint.ts';
export {
  COST_HEADER,
  type ExecutionClock,
  type LimitsHooks,
  type QueryToCheck,
} from './http/limits-hooks.ts';
export { nodeListener } from './http/node-listener.ts';
export type { Observation, Observe, Outcome } from './http/observation.ts';
export type { HttpRequest, HttpResponse } from './http/http-message.ts';
export { TurnGate } from './http/turn-gate.ts';
export { answerWebRequest } from './http/web-adapter.ts';
export { schema } from './schema.ts';
export { SITE_OPERATIONS } from './site-operations.ts';
