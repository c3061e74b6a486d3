import { at } from '../base-path.ts';
import { LEVELS, type Level, word } from '../level.ts';

/** What the address of a trace says: the weakest level that counts, whether what follows by rule is shown, and whether every channel is drawn. */
export interface View {
  readonly minLevel: Level | null;
  readonly derived: boolean;
  readonly all: boolean;
}

/** Reads a view from the parameters of an address. What it does not know does not restrict. */
export function readView(parameters: URLSearchParams): View {
  const asked = parameters.get('level')?.toUpperCase();
  return {
    minLevel: LEVELS.find((level) => level === asked && level !== 'UNCITED') ?? null,
    derived: parameters.get('derived') !== 'hide',
    all: parameters.get('channels') === 'all',
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
export function viewHref(symptom: string, { minLevel, derived, all }: View): string {
  const parts = [
    `symptom=${encodeURIComponent(symptom).replaceAll('%3A', ':')}`,
    ...(minLevel === null ? [] : [`level=${word(minLevel)}`]),
    ...(derived ? [] : ['derived=hide']),
    ...(all ? ['channels=all'] : []),
  ];
  return at(`/trace?${parts.join('&')}`);
}
