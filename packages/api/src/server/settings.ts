import { closest, distance } from 'fastest-levenshtein';
import type { Limits } from '../limits/limits.ts';
import { Refusal } from './refusal.ts';
import {
  LIMIT_VARIABLES,
  type CorsOrigins,
  type LogLevel,
  type Variable,
  VARIABLE_NAMES,
  VARIABLES,
} from './variables.ts';

/** How the server was asked to run. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The data folders, absolute. */
  readonly data: readonly string[];
  /** The folder for snapshot files, absolute; undefined for none. */
  readonly cache: string | undefined;
  readonly watch: boolean;
  readonly cors: CorsOrigins;
  /** Empty, or beginning with a slash and not ending with one. */
  readonly basePath: string;
  readonly trustedProxies: number;
  readonly logLevel: LogLevel;
  /** Those limits that are to be other than usual. */
  readonly limits: Partial<Limits>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that the environment asks for. Throws a `Refusal` that names every variable with a value not allowed. */
export function readSettings(env: Environment): Settings {
  const wrong: string[] = [];
  const read = <Value>(name: string, { allowed, fallback, schema }: Variable<Value>): Value => {
    const text = env[name] || fallback;
    const { success, data, error } = schema.safeParse(text);
    if (success) return data;
    const why = error.issues.filter(({ code }) => code === 'custom').map(({ message }) => message);
    wrong.push([`${name}=${text} is not allowed: give ${allowed}.`, ...why.filter(isSentence)].join(' '));
    return undefined as Value;
  };
  const settings: Settings = {
    host: read('HOST', VARIABLES.HOST),
    port: read('PORT', VARIABLES.PORT),
    data: read('KG_DATA', VARIABLES.KG_DATA),
    cache: read('KG_CACHE', VARIABLES.KG_CACHE),
    watch: read('KG_WATCH', VARIABLES.KG_WATCH),
    cors: read('KG_CORS', VARIABLES.KG_CORS),
    basePath: read('KG_BASE_PATH', VARIABLES.KG_BASE_PATH),
    trustedProxies: read('KG_TRUST_PROXY', VARIABLES.KG_TRUST_PROXY),
    logLevel: read('KG_LOG', VARIABLES.KG_LOG),
    limits: Object.fromEntries(
      LIMIT_VARIABLES.filter(({ name }) => env[name]).map(({ name, limit, variable }) => [
        limit,
        read(name, variable),
      ]),
    ),
  };
  if (wrong.length > 0) throw new Refusal(wrong.join('\n'));
  return settings;
}

/** A warning for each variable that begins with `KG_` and means nothing here, with the nearest name that does. */
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

/** zod words a refusal without words of its own as `Invalid input`; ours are sentences. */
function isSentence(message: string): boolean {
  return message.endsWith('.');
}
