import type { KnownData } from './known-data.ts';

/** The recorded region of a name, also when the name says “region” where the data does not: “upper back region”. */
export function regionNamed(known: KnownData, name: string): string | undefined {
  return known.named('region', name) ?? known.named('region', name.replace(/ region$/i, ''));
}
