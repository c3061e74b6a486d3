import { at } from '../base-path.ts';
import { LEVELS, type Level, word } from '../level.ts';

/** What the address of a trace says: the weakest level that counts, and whether what follows by rule is shown. */
export interface View {
  readonly minLevel: Level | null;
  readonly derived: boolean;
}

/** Reads a view from the parameters of an address. What it does not know does not restrict. */
export function readView(parameters: URLSearchParams): View {
  const asked = parameters.get('level')?.toUpperCase();
  return {
    minLevel: LEVELS.find((level) => level === asked && level !== 'UNCITED') ?? null,
    derived: parameters.get('derived') !== 'hide',
  };
}

/**
 * The weakest level that counts between symptom and channel. Which channel a symptom involves is a matter of
 * tradition: a level above that asks for points only, else it would leave nothing to hang them on.
 */
export function wayLevel({ minLevel }: View): Level | null {
  return minLevel === null ? null : 'TRADITIONAL';
}

/** The address of a symptom's trace in a view; what is as usual is left out. */
export function viewHref(symptom: string, { minLevel, derived }: View): string {
  const level = minLevel === null ? '' : `&level=${word(minLevel)}`;
  return at(
    `/trace?symptom=${encodeURIComponent(symptom).replaceAll('%3A', ':')}${level}${derived ? '' : '&derived=hide'}`,
  );
}
