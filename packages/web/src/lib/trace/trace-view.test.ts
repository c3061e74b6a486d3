import { expect, test } from 'vitest';
import { isFiltered, readTraceView, traceViewHref, wayLevel, UNFILTERED } from './trace-view.ts';

test('reads level and rule from the address', () => {
  expect(readTraceView(new URLSearchParams('level=traditional&derived=hide'))).toEqual({
    minLevel: 'TRADITIONAL',
    derived: false,
    all: false,
    sham: false,
    place: null,
    channel: null,
    from: 1,
  });
});

test('takes an unknown or the weakest level as no restriction', () => {
  expect(readTraceView(new URLSearchParams('level=proven'))).toEqual({
    minLevel: null,
    derived: true,
    all: false,
    sham: false,
    place: null,
    channel: null,
    from: 1,
  });
  expect(readTraceView(new URLSearchParams('level=uncited'))).toEqual({
    minLevel: null,
    derived: true,
    all: false,
    sham: false,
    place: null,
    channel: null,
    from: 1,
  });
});

test('writes an address that reads back the same', () => {
  const view = {
    minLevel: 'REGISTERED',
    derived: false,
    all: true,
    sham: true,
    place: 'region:foot',
    channel: 'GB',
    from: 61,
  } as const;
  const href = traceViewHref('symptom:sciatica', view);
  expect(href).toBe(
    '/trace?symptom=symptom:sciatica&in=region:foot&level=registered&against=sham&derived=hide&channels=all&channel=GB&from=61',
  );
  expect(readTraceView(new URL(href, 'http://localhost').searchParams)).toEqual(view);
  expect(traceViewHref('symptom:sciatica', UNFILTERED)).toBe('/trace?symptom=symptom:sciatica');
});

test('routes to a channel need at most the level traditional', () => {
  expect(wayLevel(UNFILTERED)).toBeNull();
  expect(wayLevel({ ...UNFILTERED, minLevel: 'SYNTHESIZED' })).toBe('TRADITIONAL');
});

test('points on a part of the body for a symptom have the address that others link to', () => {
  expect(traceViewHref('symptom:headache', { ...UNFILTERED, place: 'region:foot' })).toBe(
    '/trace?symptom=symptom:headache&in=region:foot',
  );
  expect(readTraceView(new URLSearchParams('in=+foot+')).place).toBe('foot');
  expect(readTraceView(new URLSearchParams('in=')).place).toBeNull();
});

test('a view is filtered when it leaves something out', () => {
  expect(isFiltered({ ...UNFILTERED, all: true })).toBe(false);
  expect(isFiltered({ ...UNFILTERED, place: 'region:foot' })).toBe(true);
  expect(isFiltered({ ...UNFILTERED, minLevel: 'TRADITIONAL' })).toBe(true);
  expect(isFiltered({ ...UNFILTERED, derived: false })).toBe(true);
});

test.each(['0', '-1', '1.5', 'x', '9999999999', ''])('takes the number %j as the first', (from) => {
  expect(readTraceView(new URLSearchParams({ from })).from).toBe(1);
});
