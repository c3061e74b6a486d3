import { expect, test } from 'vitest';
import { bodyHref, readBodyAsked } from './body-address.ts';

const read = (query: string) => readBodyAsked(new URLSearchParams(query));

test('an address says the region, the stop and the half, and is written as it was read', () => {
  const asked = read('region=lateral-leg&zoom=foot&view=back');
  expect(asked).toEqual({ region: 'lateral-leg', channel: '', stop: 'foot', half: 'back' });
  expect(bodyHref(asked)).toBe('/body?region=lateral-leg&zoom=foot&view=back');
  expect(bodyHref(read(''))).toBe('/body');
});

test('what is unknown in it is as if it were not there', () => {
  expect(read('region=region:eye&zoom=moon&view=inside&channel=channel:GB')).toEqual({
    region: 'eye',
    channel: 'GB',
    stop: 'whole',
    half: undefined,
  });
});
