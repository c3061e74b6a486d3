import type { End } from './traced.ts';

/** A symptom as it is offered in the picker. */
export interface Pickable extends End {
  readonly broader: readonly End[];
  readonly narrower: readonly End[];
  readonly felt: { readonly nodes: readonly { readonly object: End }[] };
  /** Claims of points or remedies on it. */
  readonly said: { readonly totalCount: number };
}

/** Symptoms that share a place. */
export interface Group<Symptom> {
  readonly name: string;
  readonly symptoms: readonly Symptom[];
}

const NO_PLACE = 'No place named';

/** The symptoms most is said about, most first. */
export function mostSaid<Symptom extends Pickable>(symptoms: readonly Symptom[], count: number): Symptom[] {
  return symptoms
    .filter(({ said }) => said.totalCount > 0)
    .toSorted((a, b) => b.said.totalCount - a.said.totalCount || compare(a, b))
    .slice(0, count);
}

/**
 * Symptoms by every region in which a work says they are felt; where none says so, by those of their broader terms.
 * Groups and symptoms by name; those without any place come last.
 */
export function byPlace<Symptom extends Pickable>(symptoms: readonly Symptom[]): Group<Symptom>[] {
  const known = new Map(symptoms.map((symptom) => [symptom.id, symptom]));
  const groups = new Map<string, Symptom[]>();
  for (const symptom of symptoms.toSorted(compare)) {
    const own = placesOf(symptom);
    const inherited = symptom.broader.flatMap(({ id }) => placesOf(known.get(id)));
    const places = own.length > 0 ? own : inherited;
    for (const place of new Set(places.length > 0 ? places : [NO_PLACE])) {
      groups.set(place, [...(groups.get(place) ?? []), symptom]);
    }
  }
  return [...groups]
    .map(([name, members]) => ({ name, symptoms: members }))
    .sort((a, b) => Number(a.name === NO_PLACE) - Number(b.name === NO_PLACE) || compare(a, b));
}

function placesOf(symptom: Pickable | undefined): string[] {
  return symptom?.felt.nodes.map(({ object }) => object.name) ?? [];
}

function compare(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}
