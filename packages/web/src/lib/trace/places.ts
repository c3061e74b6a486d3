interface Region {
  readonly id: string;
  readonly name: string;
  readonly broader: readonly { readonly id: string }[];
}

/** A part of the body that has points. */
export interface PointPlace {
  readonly points: number;
  readonly region: Region;
}

/** A part of the body in a list: how deep it is nested in others of the list, and how many points it has. */
export interface ListedPlace {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly points: number;
}

/** How many parts of the body are listed; no symptom of the data that is shipped has more. */
const MOST_PLACES = 60;

/**
 * Parts of the body by name, each followed by its own parts. One that is part of several is listed under the first.
 * All wider parts must be in the list, as `pointRegions` gives them. Of very many those with most points are listed.
 */
export function listPlaces(places: readonly PointPlace[]): ListedPlace[] {
  const sorted = places
    .slice(0, MOST_PLACES)
    .sort((a, b) => a.region.name.localeCompare(b.region.name, 'en'));
  const known = new Set(sorted.map(({ region }) => region.id));
  const listed = new Map<string, ListedPlace>();
  const add = ({ region, points }: PointPlace, depth: number): void => {
    if (listed.has(region.id)) return;
    listed.set(region.id, { id: region.id, name: region.name, depth, points });
    for (const part of sorted)
      if (part.region.broader.some(({ id }) => id === region.id)) add(part, depth + 1);
  };
  for (const place of sorted) if (!place.region.broader.some(({ id }) => known.has(id))) add(place, 0);
  for (const place of sorted) add(place, 0);
  return [...listed.values()];
}
