import type { IncomingMessage } from 'node:http';

/** Where a request came from, as far as that can be trusted. */
export interface Client {
  readonly address: string | undefined;
  readonly protocol: 'http' | 'https';
}

/**
 * Reads the `x-forwarded-…` headers of trusted proxies, and leaves in the request only headers that can be trusted. Each
 * proxy adds to the end of a list, so with n trusted proxies the n-th value from the end is the first that a client cannot
 * forge; without trusted proxies all these headers are dropped.
 */
export function readForwarded(request: IncomingMessage, trustedProxies: number): Client {
  const { headers, socket } = request;
  const trusted = (name: string): string | undefined =>
    trustedProxies === 0 ? undefined : nthFromEnd(headers[name], trustedProxies);
  const address = trusted('x-forwarded-for') ?? socket.remoteAddress;
  const protocol = trusted('x-forwarded-proto')?.toLowerCase() === 'https' ? 'https' : 'http';
  const host = trusted('x-forwarded-host');

  delete headers['forwarded'];
  delete headers['x-forwarded-port'];
  headers['x-forwarded-proto'] = protocol;
  replace(headers, 'x-forwarded-for', address);
  replace(headers, 'x-forwarded-host', host !== undefined && isHost(host) ? host : undefined);
  return { address, protocol };
}

/** The n-th value from the end of a list. A list may be shorter, when a proxy replaces it: then the first value. */
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
