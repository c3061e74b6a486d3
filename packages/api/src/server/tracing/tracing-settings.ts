import type { Environment } from '../settings.ts';

const PROTOCOLS = ['http/protobuf', 'http/json'] as const;
const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** How spans are taken and sent. Endpoint, headers, timeouts and resource are read by the packages of OpenTelemetry. */
export interface TracingSettings {
  readonly protocol: (typeof PROTOCOLS)[number];
  readonly sampler: (typeof SAMPLERS)[number];
  /** The share of traces that a sampler with a ratio takes, 0 to 1. */
  readonly ratio: number;
  /** Whether a trace of the client is continued. */
  readonly continues: boolean;
  /** Undefined: the default of OpenTelemetry. */
  readonly batch: {
    readonly scheduledDelayMillis?: number;
    readonly exportTimeoutMillis?: number;
    readonly maxQueueSize?: number;
    readonly maxExportBatchSize?: number;
  };
}

export interface TracingRequest {
  /** Undefined when nothing is traced. */
  readonly settings: TracingSettings | undefined;
  /** One for each variable whose value means nothing here. */
  readonly warnings: readonly string[];
}

const ENDPOINTS = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];

const BATCH = {
  OTEL_BSP_SCHEDULE_DELAY: 'scheduledDelayMillis',
  OTEL_BSP_EXPORT_TIMEOUT: 'exportTimeoutMillis',
  OTEL_BSP_MAX_QUEUE_SIZE: 'maxQueueSize',
  OTEL_BSP_MAX_EXPORT_BATCH_SIZE: 'maxExportBatchSize',
} as const;

/**
 * Reads the variables of OpenTelemetry. Traces are asked for by an endpoint for them or by `OTEL_TRACES_EXPORTER=otlp`. A
 * wrong endpoint, exporter or protocol gives a warning and no traces, any other wrong value a warning and the default.
 */
export function readTracingSettings(env: Environment): TracingRequest {
  const warnings: string[] = [];
  const get = (name: string): string | undefined => env[name]?.trim() || undefined;
  const off = (): TracingRequest => ({ settings: undefined, warnings });
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
    const text = get(name);
    const value = values.find((each) => each === text);
    if (text !== undefined && value === undefined)
      warnings.push(`${name}=${text} means nothing here: give ${values.join(' or ')}.`);
    return value;
  };

  if (get('OTEL_SDK_DISABLED')?.toLowerCase() === 'true') return off();
  const endpoints = ENDPOINTS.filter((name) => get(name) !== undefined);
  if (get('OTEL_TRACES_EXPORTER') === undefined && endpoints.length === 0) return off();
  for (const name of endpoints)
    // OpenTelemetry would send to this machine instead.
    if (!/^https?:$/.test(URL.parse(get(name)!)?.protocol ?? ''))
      warnings.push(
        `${name}=${get(name)} means nothing here: give an address that begins with http:// or https://.`,
      );
  const exporter = oneOf('OTEL_TRACES_EXPORTER', ['otlp', 'none']);
  if (exporter === 'none') return off();
  const ofTraces = 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL';
  const protocol = oneOf(get(ofTraces) === undefined ? 'OTEL_EXPORTER_OTLP_PROTOCOL' : ofTraces, PROTOCOLS);
  if (warnings.length > 0) return off();

  const number = (name: string, isAllowed: (value: number) => boolean): number | undefined => {
    const text = get(name);
    if (text === undefined || isAllowed(Number(text))) return text === undefined ? undefined : Number(text);
    warnings.push(`${name}=${text} means nothing here: the default is taken.`);
    return undefined;
  };
  const batch = Object.entries(BATCH).flatMap(([name, option]) => {
    const value = number(name, (given) => Number.isInteger(given) && given > 0);
    return value === undefined ? [] : [[option, value] as const];
  });
  const settings: TracingSettings = {
    protocol: protocol ?? 'http/protobuf',
    sampler: oneOf('OTEL_TRACES_SAMPLER', SAMPLERS) ?? 'parentbased_always_on',
    ratio: number('OTEL_TRACES_SAMPLER_ARG', (given) => given >= 0 && given <= 1) ?? 1,
    continues: (get('OTEL_PROPAGATORS') ?? 'tracecontext').split(',').includes('tracecontext'),
    batch: Object.fromEntries(batch),
  };
  return { settings, warnings };
}
