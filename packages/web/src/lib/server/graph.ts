import { AsyncLocalStorage } from 'node:async_hooks';
import { type ServedGraph, servedGraph } from '@jingluo/api/served-graph';

/** The version that the page which is being made is made of. */
const ofThisPage = new AsyncLocalStorage<ReturnType<ServedGraph['reader']>>();

/** The graph that is served; within `fromOneVersion` always in the same version. Throws if there is none yet. */
export function graph(): ServedGraph {
  const served = servedGraph();
  if (served === undefined) throw new Error('graph: no graph is served in this process');
  const reader = ofThisPage.getStore();
  if (reader === undefined) return served;
  return {
    ...served,
    reader: () => reader,
    version: () => reader.version,
    answer: (request) => served.answer(request, reader),
  };
}

/**
 * Does something with the version that is served now, also when new data comes meanwhile: a page asks several queries, and
 * must not be a mixture. What is done for another page, such as a file that a page asks for, has the version of that page.
 */
export function fromOneVersion<T>(make: () => T): T {
  return ofThisPage.getStore() === undefined ? ofThisPage.run(graph().reader(), make) : make();
}

/** Does something with a version of the data, whichever is served. */
export function fromVersion<T>(reader: ReturnType<ServedGraph['reader']>, make: () => T): T {
  return ofThisPage.run(reader, make);
}
