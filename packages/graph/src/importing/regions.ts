import type { KnownData } from './known-data.ts';

/** The recorded region with a name, also when the name has an additional “region”: “upper back region”. */
export function regionNamed(known: KnownData, name: string): string | undefined {
  return known.named('region', name) ?? known.named('region', name.replace(/ region$/i, ''));
}
