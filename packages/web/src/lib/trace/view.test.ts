import { expect, test } from 'vitest';
import { isFiltered, readView, viewHref, wayLevel, WHOLE } from './view.ts';

test('reads level and rule from the address', () => {
  expect(readView(new URLSearchParams('level=traditional&derived=hide'))).toEqual({
    minLevel: 'TRADITIONAL',
    derived: false,
    all: false,
    place: null,
  });
});

test('takes an unknown or the weakest level as no restriction', () => {
  expect(readView(new URLSearchParams('level=proven'))).toEqual({
    minLevel: null,
    derived: true,
    all: false,
    place: null,
  });
  expect(readView(new URLSearchParams('level=uncited'))).toEqual({
    minLevel: null,
    derived: true,
    all: false,
    place: null,
  });
});

test('writes an address that reads back the same', () => {
  const view = { minLevel: 'REGISTERED', derived: false, all: true, place: 'region:foot' } as const;
  const href = viewHref('symptom:sciatica', view);
  expect(href).toBe(
    '/trace?symptom=symptom:sciatica&in=region:foot&level=registered&derived=hide&channels=all',
  );
  expect(readView(new URL(href, 'http://localhost').searchParams)).toEqual(view);
  expect(viewHref('symptom:sciatica', WHOLE)).toBe('/trace?symptom=symptom:sciatica');
});

test('asks no more than tradition of the ways to a channel', () => {
  expect(wayLevel(WHOLE)).toBeNull();
  expect(wayLevel({ ...WHOLE, minLevel: 'SYNTHESIZED' })).toBe('TRADITIONAL');
});

test('points on a part of the body for a symptom have the address that others link to', () => {
  expect(viewHref('symptom:headache', { ...WHOLE, place: 'region:foot' })).toBe(
    '/trace?symptom=symptom:headache&in=region:foot',
  );
  expect(readView(new URLSearchParams('in=+foot+')).place).toBe('foot');
  expect(readView(new URLSearchParams('in=')).place).toBeNull();
});

test('knows whether anything is left out', () => {
  expect(isFiltered({ ...WHOLE, all: true })).toBe(false);
  expect(isFiltered({ ...WHOLE, place: 'region:foot' })).toBe(true);
  expect(isFiltered({ ...WHOLE, minLevel: 'TRADITIONAL' })).toBe(true);
  expect(isFiltered({ ...WHOLE, derived: false })).toBe(true);
});
