import { closest, distance } from 'fastest-levenshtein';
import type { StoreAddress } from '@jingluo/graph';
import type { Limits } from '../limits/limits.ts';
import { ExpectedError } from './expected-error.ts';
import {
  LIMIT_VARIABLES,
  type CorsOrigins,
  type LogLevel,
  type Variable,
  VARIABLE_NAMES,
  VARIABLES,
} from './environment-variables.ts';

/** The settings of the server. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The data folders, absolute; none when a snapshot file is served. */
  readonly data: readonly string[];
  /** The snapshot file that is served, absolute; undefined when data folders are. */
  readonly snapshot: string | undefined;
  /** The cluster whose version is served; undefined when data folders or a file are. */
  readonly store: StoreAddress | undefined;
  /** The folder for snapshot files, absolute; undefined for none. */
  readonly cache: string | undefined;
  readonly watch: boolean;
  /** How many percent of the entities, claims or works a reload may take away. */
  readonly maxLoss: number;
  /** How long a stopping server waits for an answer that makes no progress. */
  readonly drainSeconds: number;
  readonly cors: CorsOrigins;
  /** Empty, or beginning but not ending with a slash. */
  readonly basePath: string;
  readonly trustedProxies: number;
  readonly logLevel: LogLevel;
  /** The milliseconds after which an answer is logged as slow. */
  readonly slow: number;
  /** The limits that differ from their defaults. */
  readonly limits: Partial<Limits>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from the environment. Throws an `ExpectedError` that names every variable with a wrong value. */
export function readSettings(env: Environment): Settings {
  const errors: string[] = [];
  const read = <Value>(name: string, { allowed, fallback, schema }: Variable<Value>): Value => {
    const text = env[name] || fallback;
    const { success, data, error } = schema.safeParse(text);
    if (success) return data;
    const reasons = error.issues.filter(({ code }) => code === 'custom').map(({ message }) => message);
    errors.push(
      [`${name}=${text} is not allowed: give ${allowed}.`, ...reasons.filter(isSentence)].join(' '),
    );
    return undefined as Value;
  };
  const settings: Settings = {
    host: read('HOST', VARIABLES.HOST),
    port: read('PORT', VARIABLES.PORT),
    data: env['KG_SNAPSHOT'] || env['KG_STORE'] ? [] : read('KG_DATA', VARIABLES.KG_DATA),
    snapshot: read('KG_SNAPSHOT', VARIABLES.KG_SNAPSHOT),
    store: read('KG_STORE', VARIABLES.KG_STORE),
    cache: read('KG_CACHE', VARIABLES.KG_CACHE),
    watch: read('KG_WATCH', VARIABLES.KG_WATCH),
    maxLoss: read('KG_MAX_LOSS', VARIABLES.KG_MAX_LOSS),
    drainSeconds: read('KG_DRAIN_SECONDS', VARIABLES.KG_DRAIN_SECONDS),
    cors: read('KG_CORS', VARIABLES.KG_CORS),
    basePath: read('KG_BASE_PATH', VARIABLES.KG_BASE_PATH),
    trustedProxies: read('KG_TRUST_PROXY', VARIABLES.KG_TRUST_PROXY),
    logLevel: read('KG_LOG', VARIABLES.KG_LOG),
    slow: read('KG_SLOW_MILLISECONDS', VARIABLES.KG_SLOW_MILLISECONDS),
    limits: Object.fromEntries(
      LIMIT_VARIABLES.filter(({ name }) => env[name]).map(({ name, limit, variable }) => [
        limit,
        read(name, variable),
      ]),
    ),
  };
  const given = ['KG_DATA', 'KG_SNAPSHOT', 'KG_STORE'].filter((name) => env[name]);
  if (given.length > 1)
    errors.push(
      `${given.join(' and ')} are set: give data folders, or a snapshot file that has their data, or a cluster into which it is loaded.`,
    );
  if (errors.length > 0) throw new ExpectedError(errors.join('\n'));
  return settings;
}

/** A warning for each unknown variable that begins with `KG_`, with the nearest known name. */
export function unknownVariables(env: Environment): string[] {
  const known = VARIABLE_NAMES;
  return Object.keys(env)
    .filter((name) => name.startsWith('KG_') && !known.includes(name))
    .map((name) => {
      const nearest = closest(name, known);
      const isNear = distance(name, nearest) <= 3;
      return `${name} means nothing here.${isNear ? ` Did you mean ${nearest}?` : ''}`;
    });
}

/** Messages of zod, such as `Invalid input`, are no sentences; ours are. */
function isSentence(message: string): boolean {
  return message.endsWith('.');
}
