import { createGraphqlHandler } from '@jingluo/api';
import { serveGraph } from '@jingluo/api/served-graph';
import { createReader, dataFolders, loadSnapshot } from '@jingluo/graph';

/* The data of the repository, asked as the site asks: read once for all tests of a process. */

export const snapshot = loadSnapshot(dataFolders(undefined));
export const reader = createReader(snapshot);

const answer = await createGraphqlHandler(reader);
serveGraph({ answer, reader: () => reader, version: () => snapshot.version, basePath: '' });

export const fetch = ((path: string, init?: RequestInit) =>
  answer(new Request(new URL(path, 'http://localhost'), init))) as typeof globalThis.fetch;
