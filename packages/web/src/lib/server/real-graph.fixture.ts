import { citingHere, createGraphqlHandler, TurnGate } from '@jingluo/api';
import { serveGraph } from '@jingluo/api/served-graph';
import { shippedReader, shippedSnapshot } from '@jingluo/graph/shipped';

/* The data of the repository, queried as the site does. */

export const snapshot = shippedSnapshot();
export const reader = shippedReader();
export const { version } = snapshot;

const answer = await createGraphqlHandler(reader);
serveGraph({
  answer,
  citing: citingHere,
  gate: new TurnGate(),
  reader: () => reader,
  version: () => snapshot.version,
  basePath: '',
});

export const fetch = ((path: string, init?: RequestInit) =>
  answer(new Request(new URL(path, 'http://localhost'), init))) as typeof globalThis.fetch;
