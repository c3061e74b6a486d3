import { shareRoom } from '../share-room.ts';
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
export interface SymptomGroup<Symptom> extends End {
  readonly symptoms: readonly Symptom[];
  /** How many more there are than are listed. */
  readonly left: number;
}

/** The group of symptoms that are felt in no place; its id is empty. */
const NO_PLACE: End = { id: '', name: 'No place named' };
/** How many places, and how many symptoms of all of them, a page has room for. */
const MOST_PLACES = 100;
const MOST_LISTED = 600;

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
 * Symptoms by every region in which a work says they are felt, or else by the regions of their broader terms: as many as a
 * page has room for, in the places with most of them. Groups and symptoms are sorted by name; those without a place come
 * last.
 */
export function byPlace<Symptom extends ListedSymptom>(
  symptoms: readonly Symptom[],
): { readonly groups: readonly SymptomGroup<Symptom>[]; readonly leftPlaces: number } {
  const all = groupByPlace(symptoms);
  const groups = all
    .toSorted((a, b) => b.symptoms.length - a.symptoms.length)
    .slice(0, MOST_PLACES)
    .sort((a, b) => Number(a.id === NO_PLACE.id) - Number(b.id === NO_PLACE.id) || compare(a, b));
  const lengths = groups.map((group) => group.symptoms.length);
  const shares = shareRoom(lengths, MOST_LISTED);
  return {
    groups: groups.map(({ symptoms: members, ...place }, n) => ({
      ...place,
      symptoms: members.slice(0, shares[n]),
      left: lengths[n]! - shares[n]!,
    })),
    leftPlaces: all.length - groups.length,
  };
}

function groupByPlace<Symptom extends ListedSymptom>(
  symptoms: readonly Symptom[],
): (End & { readonly symptoms: readonly Symptom[] })[] {
  const known = new Map(symptoms.map((symptom) => [symptom.id, symptom]));
  const groups = new Map<string, End & { readonly symptoms: Symptom[] }>();
  for (const symptom of symptoms.toSorted(compare)) {
    const own = placesOf(symptom);
    const inherited = symptom.broader.flatMap(({ id }) => placesOf(known.get(id)));
    const places = own.length > 0 ? own : inherited;
    const byId = new Map((places.length > 0 ? places : [NO_PLACE]).map((place) => [place.id, place]));
    for (const [id, { name }] of byId) {
      const group = groups.get(id) ?? { id, name, symptoms: [] };
      group.symptoms.push(symptom);
      groups.set(id, group);
    }
  }
  return [...groups.values()];
}

function placesOf(symptom: ListedSymptom | undefined): End[] {
  return symptom?.felt.nodes.map(({ object }) => object) ?? [];
}

function compare(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}
