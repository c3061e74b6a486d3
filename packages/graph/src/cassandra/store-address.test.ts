import { expect, test } from 'vitest';
import { readStoreAddress } from './store-address.ts';

test('an address names some nodes, their port and a keyspace', () => {
  expect(readStoreAddress('cassandra://db1,10.0.0.2')).toEqual({
    contactPoints: ['db1:9042', '10.0.0.2:9042'],
    port: 9042,
    keyspace: 'jingluo',
  });
  expect(readStoreAddress('cassandra://db1:9142,[::1]:9142/')).toEqual({
    contactPoints: ['db1:9142', '[::1]:9142'],
    port: 9142,
    keyspace: 'jingluo',
  });
  expect(readStoreAddress('cassandra://db1/acme_2').keyspace).toBe('acme_2');
});

test.each([
  'db1',
  'http://db1',
  'cassandra://',
  'cassandra://a,,b',
  'cassandra://a:0',
  'cassandra://a:65536',
  'cassandra://a/b/c',
])('%s is refused', (text) => {
  expect(() => readStoreAddress(text)).toThrow(`\`${text}\` is no address of a cluster`);
});

test.each(['Acme', '1st', 'a-b', 'a'.repeat(32)])('the keyspace %s is refused', (keyspace) => {
  expect(() => readStoreAddress(`cassandra://db1/${keyspace}`)).toThrow(
    `\`${keyspace}\` is no name of a keyspace`,
  );
});

test('nodes with several ports are refused', () => {
  expect(() => readStoreAddress('cassandra://a:9042,b:9142')).toThrow('has several ports');
});
