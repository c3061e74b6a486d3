import { expect, test } from 'vitest';
import { readTracingSettings } from './tracing-settings.ts';

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
const DEFAULTS = {
  protocol: 'http/protobuf',
  sampler: 'parentbased_always_on',
  ratio: 1,
  continues: true,
  batch: {},
};

test.each([
  {},
  { OTEL_SERVICE_NAME: 'jingluo', OTEL_TRACES_EXPORTER: '' },
  { ...ENDPOINT, OTEL_TRACES_EXPORTER: 'none' },
  { ...ENDPOINT, OTEL_SDK_DISABLED: 'TRUE' },
])('nothing is traced unless it is asked for: %j', (env) => {
  expect(readTracingSettings(env)).toEqual({ settings: undefined, warnings: [] });
});

test.each([
  ENDPOINT,
  { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces' },
  { OTEL_TRACES_EXPORTER: 'otlp' },
])('an endpoint or an exporter asks for traces: %j', (env) => {
  expect(readTracingSettings(env)).toEqual({ settings: DEFAULTS, warnings: [] });
});

test('the standard variables set protocol, sampler, propagation and batches', () => {
  const { settings, warnings } = readTracingSettings({
    ...ENDPOINT,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
    OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/json',
    OTEL_TRACES_SAMPLER: 'traceidratio',
    OTEL_TRACES_SAMPLER_ARG: '0.25',
    OTEL_PROPAGATORS: 'b3',
    OTEL_BSP_SCHEDULE_DELAY: '100',
  });
  expect(settings).toEqual({
    protocol: 'http/json',
    sampler: 'traceidratio',
    ratio: 0.25,
    continues: false,
    batch: { scheduledDelayMillis: 100 },
  });
  expect(warnings).toEqual([]);
});

test.each([
  [{ OTEL_TRACES_EXPORTER: 'zipkin' }, 'OTEL_TRACES_EXPORTER=zipkin means nothing here: give otlp or none.'],
  [
    { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
    'OTEL_EXPORTER_OTLP_PROTOCOL=grpc means nothing here: give http/protobuf or http/json.',
  ],
  [
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' },
    'OTEL_EXPORTER_OTLP_ENDPOINT=collector:4318 means nothing here: give an address that begins with http:// or https://.',
  ],
])('with an endpoint, an exporter or a protocol that is not here, nothing is traced: %j', (env, warning) => {
  expect(readTracingSettings({ ...ENDPOINT, ...env })).toEqual({ settings: undefined, warnings: [warning] });
});

test('other wrong values are told, and the defaults taken', () => {
  const { settings, warnings } = readTracingSettings({
    ...ENDPOINT,
    OTEL_TRACES_SAMPLER: 'some',
    OTEL_TRACES_SAMPLER_ARG: '2',
    OTEL_BSP_MAX_QUEUE_SIZE: 'many',
  });
  expect(settings).toEqual(DEFAULTS);
  expect(warnings.map((warning) => warning.split(' ')[0])).toEqual([
    'OTEL_BSP_MAX_QUEUE_SIZE=many',
    'OTEL_TRACES_SAMPLER=some',
    'OTEL_TRACES_SAMPLER_ARG=2',
  ]);
});
