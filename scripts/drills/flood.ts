import { Agent, request } from 'node:http';

/** A request of a flood. */
export interface FloodRequest {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
}

export interface Flood {
  readonly url: string;
  /** Connections, each of which sends the next request when it has its answer. */
  readonly clients: number;
  readonly requests: Iterable<FloodRequest>;
}

/** Stands for a request that this client cannot send. */
const NOT_SENT = -1;

/** How many answers there were with each status; 0 stands for none. */
export type Statuses = ReadonlyMap<number, number>;

/** Sends the requests, and reads all answers to their ends. */
export async function flood({ url, clients, requests }: Flood): Promise<Statuses> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const statuses = new Map<number, number>();
  const left = requests[Symbol.iterator]();
  const client = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true; next = left.next()) {
      const status = await send(url, agent, next.value);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return statuses;
}

function send(
  url: string,
  agent: Agent,
  { path, method = 'GET', headers = {}, body }: FloodRequest,
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  try {
    // Node's client tells the length of a body for some methods only.
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url + path, { agent, method, headers: { ...length, ...headers } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    sent.on('error', () => resolve(0));
    sent.end(body);
  } catch {
    // A header that Node's client refuses to send.
    resolve(NOT_SENT);
  }
  return promise;
}

/** `200: 190, 503: 12`. */
export function describeStatuses(statuses: Statuses): string {
  return [...statuses]
    .toSorted(([a], [b]) => a - b)
    .map(
      ([status, count]) =>
        `${status === NOT_SENT ? 'not sent' : status === 0 ? 'no answer' : status}: ${count}`,
    )
    .join(', ');
}
