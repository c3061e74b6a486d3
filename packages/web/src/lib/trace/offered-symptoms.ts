import type { End } from './traced.ts';

/** A symptom as the picker lists it. */
export interface ListedSymptom extends End {
  readonly broader: readonly End[];
  readonly narrower: readonly End[];
  readonly felt: { readonly nodes: readonly { readonly object: End }[] };
  /** Claims of points or remedies about it. */
  readonly said: { readonly totalCount: number };
}

/** Symptoms that are felt in one place. */
export interface SymptomGroup<Symptom> {
  readonly name: string;
  readonly symptoms: readonly Symptom[];
}

const NO_PLACE = 'No place named';

/** The symptoms with most claims, most first. */
export function mostSaid<Symptom extends ListedSymptom>(
  symptoms: readonly Symptom[],
  count: number,
): Symptom[] {
  return symptoms
    .filter(({ said }) => said.totalCount > 0)
    .toSorted((a, b) => b.said.totalCount - a.said.totalCount || compare(a, b))
    .slice(0, count);
}

/**
 * Symptoms by every region in which a work says they are felt, or else by the regions of their broader terms. Groups
 * and symptoms are sorted by name; those without a place come last.
 */
export function byPlace<Symptom extends ListedSymptom>(
  symptoms: readonly Symptom[],
): SymptomGroup<Symptom>[] {
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

function placesOf(symptom: ListedSymptom | undefined): string[] {
  return symptom?.felt.nodes.map(({ object }) => object.name) ?? [];
}

function compare(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}
