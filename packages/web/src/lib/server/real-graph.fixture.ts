import { shippedReader, shippedSnapshot } from '@jingluo/graph/shipped';
import { serveReader } from './serve-reader.ts';

/* The data of the repository, queried as the site does. */

export const snapshot = shippedSnapshot();
export const reader = shippedReader();
export const { version } = snapshot;

const answer = await serveReader(reader);

export const fetch = ((path: string, init?: RequestInit) =>
  answer(new Request(new URL(path, 'http://localhost'), init))) as typeof globalThis.fetch;
