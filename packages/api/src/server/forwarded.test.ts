import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { readForwarded } from './forwarded.ts';

function requestWith(headers: IncomingMessage['headers']): IncomingMessage {
  return {
    headers: { host: 'inner:4321', ...headers },
    socket: { remoteAddress: '10.0.0.1' },
  } as IncomingMessage;
}

test('without trusted proxies forwarded headers are ignored and not passed on', () => {
  const request = requestWith({
    'x-forwarded-for': '1.2.3.4',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-port': '99',
    forwarded: 'for=1.2.3.4',
  });
  expect(readForwarded(request, 0)).toEqual({ address: '10.0.0.1', protocol: 'http' });
  expect(request.headers).toEqual({
    host: 'inner:4321',
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-proto': 'http',
  });
});

test('with one proxy the last value is used, and values from the client are dropped', () => {
  const request = requestWith({
    'x-forwarded-for': '6.6.6.6, 1.2.3.4',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'graph.example',
  });
  expect(readForwarded(request, 1)).toEqual({ address: '1.2.3.4', protocol: 'https' });
  expect(request.headers).toEqual({
    host: 'inner:4321',
    'x-forwarded-for': '1.2.3.4',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'graph.example',
  });
});

test('with two proxies the value before the last is used', () => {
  const request = requestWith({ 'x-forwarded-for': '6.6.6.6, 1.2.3.4, 10.0.0.9' });
  expect(readForwarded(request, 2).address).toBe('1.2.3.4');
});

test('an invalid host is not passed on', () => {
  const request = requestWith({ 'x-forwarded-host': 'a.example/path' });
  readForwarded(request, 1);
  expect(request.headers).not.toHaveProperty('x-forwarded-host');
});
