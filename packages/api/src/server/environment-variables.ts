import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolders, readStoreAddress, type StoreAddress, StoreAddressError } from '@jingluo/graph';
import { z } from 'zod';
import { LIMITS } from '../limits/limits.ts';

/** An environment variable: its allowed values, and its default when it is missing or empty. */
export interface Variable<Value> {
  /** The allowed values, as the message for a wrong value says. */
  readonly allowed: string;
  readonly fallback: string;
  /** Parses the text. Issues of code `custom` add a sentence to the message. */
  readonly schema: z.ZodType<Value, string>;
}

/** The origins whose pages may read responses; `*` for all. */
export type CorsOrigins = '*' | ReadonlySet<string>;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number <= max);

/** The environment variables of the server, apart from its limits. */
export const VARIABLES = {
  HOST: variable({
    allowed: 'an address of this machine: 127.0.0.1 for this machine only, 0.0.0.0 for the network',
    fallback: '127.0.0.1',
    schema: z.string().regex(/^[\w.:-]+$/),
  }),
  PORT: variable({
    allowed: 'a whole number from 0 to 65535 (0: any free one)',
    fallback: '4321',
    schema: wholeNumber(65_535),
  }),
  KG_DATA: variable({
    allowed: 'data folders, separated by commas; they are loaded together',
    fallback: '',
    schema: z.string().transform(readFolders),
  }),
  KG_SNAPSHOT: variable({
    allowed: 'a snapshot file that `kg build` has written; it is served without data folders',
    fallback: '',
    schema: z.string().transform((text) => (text === '' ? undefined : resolve(text))),
  }),
  KG_STORE: variable({
    allowed:
      'the address of a cluster into which `kg load` has loaded a version, such as cassandra://10.0.0.1,10.0.0.2/jingluo; it is served without data folders',
    fallback: '',
    schema: z.string().transform(readStore),
  }),
  KG_CACHE: variable({
    allowed: 'a folder for snapshot files, or off',
    fallback: '.cache/snapshots',
    schema: z.string().transform((text) => (text === 'off' ? undefined : resolve(text))),
  }),
  KG_WATCH: variable({
    allowed: '1 to load the data anew whenever it changes, or 0',
    fallback: '0',
    schema: z.enum(['0', '1']).transform((text) => text === '1'),
  }),
  KG_MAX_LOSS: variable({
    allowed:
      'how many percent of the entities, claims or works a reload may take away: a whole number from 0 to 100 (100: any loss is served)',
    fallback: '10',
    schema: wholeNumber(100),
  }),
  KG_DRAIN_SECONDS: variable({
    allowed:
      'how long a stopping server waits for an answer that makes no progress: a whole number of seconds from 0 to 3600',
    fallback: '30',
    schema: wholeNumber(3600),
  }),
  KG_CORS: variable({
    allowed: 'off, * for every site, or origins separated by commas, such as https://example.org',
    fallback: 'off',
    schema: z.string().transform(readOrigins),
  }),
  KG_BASE_PATH: variable({
    allowed:
      'the path below which everything is served, beginning with a slash and not ending with one, such as /jingluo',
    fallback: '',
    schema: z.string().regex(/^(\/(?!\.+(\/|$))[\w.~-]+)*$/),
  }),
  KG_TRUST_PROXY: variable({
    allowed:
      'how many proxies stand in front, each adding to X-Forwarded-For: a whole number from 0 (such headers are ignored) to 9',
    fallback: '0',
    schema: wholeNumber(9),
  }),
  KG_LOG: variable({
    allowed: `how much is logged: ${LOG_LEVELS.join(', ')}`,
    fallback: 'info',
    schema: z.enum(LOG_LEVELS),
  }),
  KG_SLOW_MILLISECONDS: variable({
    allowed:
      'after how many milliseconds an answer is slow, and logged: a whole number from 0 (all are) to 999999999',
    fallback: '1000',
    schema: wholeNumber(999_999_999),
  }),
};

/** The limits that can be set, each by a variable: `bodyBytes` by `KG_LIMIT_BODY_BYTES`. A batch is always refused. */
export const LIMIT_VARIABLES = LIMITS.filter(({ name }) => name !== 'batch').map((limit) => ({
  name: `KG_LIMIT_${limit.name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`,
  limit: limit.name,
  variable: variable({
    allowed: `a whole number of ${limit.unit} from 1 to 999999999`,
    fallback: String(limit.default),
    schema: wholeNumber(999_999_999).refine((number) => number > 0),
  }),
}));

export const VARIABLE_NAMES: readonly string[] = [
  ...Object.keys(VARIABLES),
  ...LIMIT_VARIABLES.map(({ name }) => name),
];

/** Infers the type of the value. */
function variable<Value>(definition: Variable<Value>): Variable<Value> {
  return definition;
}

function readStore(text: string, context: z.RefinementCtx): StoreAddress | undefined {
  if (text === '') return undefined;
  try {
    return readStoreAddress(text);
  } catch (error) {
    if (!(error instanceof StoreAddressError)) throw error;
    context.addIssue({ code: 'custom', message: `${error.message}.` });
    return z.NEVER;
  }
}

function readFolders(text: string, context: z.RefinementCtx): string[] {
  const folders = dataFolders(text);
  for (const folder of folders) {
    if (!isFolder(folder))
      context.addIssue({ code: 'custom', message: `There is no data folder at ${folder}.` });
  }
  return folders;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function readOrigins(text: string, context: z.RefinementCtx): CorsOrigins {
  if (text === '*') return '*';
  if (text === 'off') return new Set();
  const origins = text.split(',').map((origin) => origin.trim());
  for (const origin of origins)
    if (!isOrigin(origin)) context.addIssue({ code: 'custom', message: `\`${origin}\` is no origin.` });
  return new Set(origins);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
}
