import { expect, test } from 'vitest';
import { readView, viewHref, wayLevel } from './view.ts';

test('reads level and rule from the address', () => {
  expect(readView(new URLSearchParams('level=traditional&derived=hide'))).toEqual({
    minLevel: 'TRADITIONAL',
    derived: false,
    all: false,
  });
});

test('takes an unknown or the weakest level as no restriction', () => {
  expect(readView(new URLSearchParams('level=proven'))).toEqual({
    minLevel: null,
    derived: true,
    all: false,
  });
  expect(readView(new URLSearchParams('level=uncited'))).toEqual({
    minLevel: null,
    derived: true,
    all: false,
  });
});

test('writes an address that reads back the same', () => {
  const view = { minLevel: 'REGISTERED', derived: false, all: true } as const;
  const href = viewHref('symptom:sciatica', view);
  expect(href).toBe('/trace?symptom=symptom:sciatica&level=registered&derived=hide&channels=all');
  expect(readView(new URL(href, 'http://localhost').searchParams)).toEqual(view);
  expect(viewHref('symptom:sciatica', { minLevel: null, derived: true, all: false })).toBe(
    '/trace?symptom=symptom:sciatica',
  );
});

test('asks no more than tradition of the ways to a channel', () => {
  expect(wayLevel({ minLevel: null, derived: true, all: false })).toBeNull();
  expect(wayLevel({ minLevel: 'SYNTHESIZED', derived: true, all: false })).toBe('TRADITIONAL');
});
