import { expect, test } from 'vitest';
import { readStoreAddress } from './store-address.ts';

test('an address names some nodes and their port', () => {
  expect(readStoreAddress('cassandra://db1,10.0.0.2')).toEqual({
    contactPoints: ['db1:9042', '10.0.0.2:9042'],
    port: 9042,
  });
  expect(readStoreAddress('cassandra://db1:9142,[::1]:9142/')).toEqual({
    contactPoints: ['db1:9142', '[::1]:9142'],
    port: 9142,
  });
});

test.each([
  'db1',
  'http://db1',
  'cassandra://',
  'cassandra://a,,b',
  'cassandra://a:0',
  'cassandra://a:65536',
])('%s is refused', (text) => {
  expect(() => readStoreAddress(text)).toThrow(`\`${text}\` is no address of a cluster`);
});

test('nodes with several ports are refused', () => {
  expect(() => readStoreAddress('cassandra://a:9042,b:9142')).toThrow('has several ports');
});
