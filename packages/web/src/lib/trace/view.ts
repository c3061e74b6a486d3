import { at } from '../base-path.ts';
import { LEVELS, type Level, word } from '../level/level.ts';

/** What the address of a trace says. */
export interface View {
  /** The weakest level that counts. */
  readonly minLevel: Level | null;
  /** Whether what follows by rule is shown. */
  readonly derived: boolean;
  /** Whether every channel is drawn. */
  readonly all: boolean;
  /** The part of the body to which points are kept: the id or a name of a region. */
  readonly place: string | null;
}

/** The view of an address without parameters. */
export const WHOLE: View = { minLevel: null, derived: true, all: false, place: null };

/** Reads a view from the parameters of an address. What it does not know does not restrict. */
export function readView(parameters: URLSearchParams): View {
  const asked = parameters.get('level')?.toUpperCase();
  return {
    minLevel: LEVELS.find((level) => level === asked && level !== 'UNCITED') ?? null,
    derived: parameters.get('derived') !== 'hide',
    all: parameters.get('channels') === 'all',
    place: parameters.get('in')?.trim().slice(0, 200) || null,
  };
}

/**
 * The weakest level that counts between symptom and channel. Which channel a symptom involves is a matter of
 * tradition: a level above that asks for points only, else it would leave nothing to hang them on.
 */
export function wayLevel({ minLevel }: View): Level | null {
  return minLevel === null ? null : 'TRADITIONAL';
}

/** Whether a view leaves anything out. */
export function isFiltered({ minLevel, derived, place }: View): boolean {
  return minLevel !== null || !derived || place !== null;
}

/** The address of a symptom's trace in a view; what is as usual is left out. */
export function viewHref(symptom: string, { minLevel, derived, all, place }: View): string {
  const parts = [
    `symptom=${readable(symptom)}`,
    ...(place === null ? [] : [`in=${readable(place)}`]),
    ...(minLevel === null ? [] : [`level=${word(minLevel)}`]),
    ...(derived ? [] : ['derived=hide']),
    ...(all ? ['channels=all'] : []),
  ];
  return at(`/trace?${parts.join('&')}`);
}

function readable(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}
