import type { IncomingMessage } from 'node:http';

/** Where a request came from, as far as it can be believed. */
export interface Client {
  readonly address: string | undefined;
  readonly protocol: 'http' | 'https';
}

/**
 * Reads what trusted proxies say of a request, and leaves in its headers only what can be believed:
 * `x-forwarded-proto` and, when a proxy named one, `x-forwarded-host`. Each proxy adds to the end of a list, so with
 * n trusted ones the n-th from the end is the first that no client can make up; with none every such header is dropped.
 */
export function readForwarded(request: IncomingMessage, trustedProxies: number): Client {
  const { headers, socket } = request;
  const told = (name: string): string | undefined =>
    trustedProxies === 0 ? undefined : nthFromEnd(headers[name], trustedProxies);
  const address = told('x-forwarded-for') ?? socket.remoteAddress;
  const protocol = told('x-forwarded-proto')?.toLowerCase() === 'https' ? 'https' : 'http';
  const host = told('x-forwarded-host');

  delete headers['forwarded'];
  delete headers['x-forwarded-port'];
  headers['x-forwarded-proto'] = protocol;
  replace(headers, 'x-forwarded-for', address);
  replace(headers, 'x-forwarded-host', host !== undefined && isHost(host) ? host : undefined);
  return { address, protocol };
}

/** The n-th value from the end of a list; of a shorter list, which a proxy set rather than added to, the first. */
function nthFromEnd(header: string | string[] | undefined, n: number): string | undefined {
  const values = String(header ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return values.at(-n) ?? values[0];
}

function replace(headers: IncomingMessage['headers'], name: string, value: string | undefined): void {
  if (value === undefined) delete headers[name];
  else headers[name] = value;
}

function isHost(text: string): boolean {
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(text);
}
