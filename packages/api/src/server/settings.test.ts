import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { dataFolders } from '@jingluo/graph';
import { expect, test } from 'vitest';
import { readSettings, unknownVariables } from './settings.ts';
import { VARIABLE_NAMES } from './environment-variables.ts';

test('by default the server is only for this machine, on port 4321, and trusts no proxy', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 4321,
    data: dataFolders(undefined),
    cache: resolve('.cache/snapshots'),
    watch: false,
    maxLoss: 10,
    drainSeconds: 30,
    cors: new Set(),
    basePath: '',
    trustedProxies: 0,
    logLevel: 'info',
    slow: 1000,
    limits: {},
  });
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ PORT: '', KG_CACHE: '', KG_CORS: '' })).toEqual(readSettings({}));
});

test('every variable is read', () => {
  const settings = readSettings({
    HOST: '::',
    PORT: '0',
    KG_DATA: `${import.meta.dirname}, ${tmpdir()}`,
    KG_CACHE: 'off',
    KG_WATCH: '1',
    KG_MAX_LOSS: '25',
    KG_DRAIN_SECONDS: '5',
    KG_CORS: 'https://a.example, http://localhost:5173',
    KG_BASE_PATH: '/graphs/jingluo',
    KG_TRUST_PROXY: '2',
    KG_LOG: 'silent',
    KG_SLOW_MILLISECONDS: '250',
    KG_LIMIT_BODY_BYTES: '1000',
  });
  expect(settings).toEqual({
    host: '::',
    port: 0,
    data: [import.meta.dirname, tmpdir()],
    cache: undefined,
    watch: true,
    maxLoss: 25,
    drainSeconds: 5,
    cors: new Set(['https://a.example', 'http://localhost:5173']),
    basePath: '/graphs/jingluo',
    trustedProxies: 2,
    logLevel: 'silent',
    slow: 250,
    limits: { bodyBytes: 1000 },
  });
  expect(readSettings({ KG_CORS: '*' }).cors).toBe('*');
});

test.each([
  ['PORT', 'abc', 'a whole number from 0 to 65535 (0: any free one)'],
  ['PORT', '-1', 'a whole number from 0 to 65535 (0: any free one)'],
  ['PORT', '80.5', 'a whole number from 0 to 65535 (0: any free one)'],
  ['PORT', '65536', 'a whole number from 0 to 65535 (0: any free one)'],
  ['PORT', '1e3', 'a whole number from 0 to 65535 (0: any free one)'],
  ['KG_WATCH', 'yes', '1 to load the data anew whenever it changes, or 0'],
  ...['101', '-1', '10%', '0.5'].map((value) => [
    'KG_MAX_LOSS',
    value,
    'how many percent of the entities, claims or works a reload may take away: a whole number from 0 to 100 (100: any loss is served)',
  ]),
  ['KG_LOG', 'loud', 'how much is logged: debug, info, warn, error, silent'],
  ['KG_LIMIT_COST', '0', 'a whole number of units from 1 to 999999999'],
])('%s=%s is refused with what is allowed', (name, value, allowed) => {
  expect(() => readSettings({ [name]: value })).toThrow(`${name}=${value} is not allowed: give ${allowed}.`);
});

test('each missing data folder is reported', () => {
  expect(() => readSettings({ KG_DATA: '/gone, /also/gone' })).toThrow(
    'KG_DATA=/gone, /also/gone is not allowed: give data folders, separated by commas; they are loaded together. ' +
      'There is no data folder at /gone. There is no data folder at /also/gone.',
  );
});

test.each(['jingluo', '/jingluo/', '//jingluo', '/a/../b', '/a b', '/a?b'])(
  'KG_BASE_PATH=%s is refused',
  (path) => {
    expect(() => readSettings({ KG_BASE_PATH: path })).toThrow(
      `KG_BASE_PATH=${path} is not allowed: give the`,
    );
  },
);

test('with a snapshot file no data folder is read, and both together are refused', () => {
  expect(readSettings({ KG_SNAPSHOT: 'graph.snapshot' })).toMatchObject({
    data: [],
    snapshot: resolve('graph.snapshot'),
  });
  expect(readSettings({ KG_STORE: 'cassandra://db1,db2/acme' })).toMatchObject({
    data: [],
    store: { contactPoints: ['db1:9042', 'db2:9042'], keyspace: 'acme' },
  });
  expect(() => readSettings({ KG_STORE: 'http://db1' })).toThrow(
    'KG_STORE=http://db1 is not allowed: give the address of a cluster',
  );
  expect(() => readSettings({ KG_SNAPSHOT: 'graph.snapshot', KG_DATA: import.meta.dirname })).toThrow(
    'KG_DATA and KG_SNAPSHOT are set: give data folders, or a snapshot file that has their data, or a cluster into which it is loaded.',
  );
});

test('each invalid origin is reported', () => {
  expect(() => readSettings({ KG_CORS: 'https://a.example/, https://b.example, c' })).toThrow(
    /^KG_CORS=\S+ \S+ c is not allowed: .+\. `https:\/\/a\.example\/` is no origin\. `c` is no origin\.$/,
  );
});

test('all wrong settings are reported at once', () => {
  expect(() => readSettings({ PORT: 'x', KG_LOG: 'y' })).toThrow(/^PORT=x .+\nKG_LOG=y .+$/);
});

test('an unknown variable is reported with the nearest known one', () => {
  expect(unknownVariables({ KG_DATA: 'a', KG_CHACHE: 'b', KG_NOTHING_OF_OURS: 'c', OTHER: 'd' })).toEqual([
    'KG_CHACHE means nothing here. Did you mean KG_CACHE?',
    'KG_NOTHING_OF_OURS means nothing here.',
  ]);
});

test('docs/running.md has exactly one row for every variable', () => {
  const page = readFileSync(new URL('../../../../docs/running.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
  // Those of OpenTelemetry have their own table.
  expect(rows.filter((name) => !name?.startsWith('OTEL_'))).toEqual(VARIABLE_NAMES);
});
