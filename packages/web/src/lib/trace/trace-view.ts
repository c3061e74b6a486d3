import { at } from '../base-path.ts';
import { LEVELS, type Level, word } from '../level/level.ts';

/** The filters of a trace, as its address has them. */
export interface TraceView {
  /** The weakest level that counts. */
  readonly minLevel: Level | null;
  /** Whether what follows by rule is shown. */
  readonly derived: boolean;
  /** Whether every channel is drawn. */
  readonly all: boolean;
  /** Whether only points are shown of which a study reports a result against sham. */
  readonly sham: boolean;
  /** The part of the body whose points are shown: the id or a name of a region. */
  readonly place: string | null;
  /** The code of the one channel that is shown, with all its points; null for all channels. */
  readonly channel: string | null;
  /** The number of the first channel that is shown; with one channel, of its first point. */
  readonly from: number;
}

/** The view of an address without parameters. */
export const UNFILTERED: TraceView = {
  minLevel: null,
  derived: true,
  all: false,
  sham: false,
  place: null,
  channel: null,
  from: 1,
};

/** Reads a view from the parameters of an address. Unknown values do not filter. */
export function readTraceView(parameters: URLSearchParams): TraceView {
  const asked = parameters.get('level')?.toUpperCase();
  return {
    minLevel: LEVELS.find((level) => level === asked && level !== 'UNCITED') ?? null,
    derived: parameters.get('derived') !== 'hide',
    all: parameters.get('channels') === 'all',
    sham: parameters.get('against') === 'sham',
    place: parameters.get('in')?.trim().slice(0, 200) || null,
    channel: parameters.get('channel')?.trim().slice(0, 200) || null,
    from: readNumber(parameters.get('from')),
  };
}

/** A number from 1 on; 1 for anything else. */
function readNumber(text: string | null): number {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}

/**
 * The weakest level that counts between symptom and channel. Which channel a symptom involves is known by tradition
 * alone: a higher level filters only points, or there would be no channel left.
 */
export function wayLevel({ minLevel }: TraceView): Level | null {
  return minLevel === null ? null : 'TRADITIONAL';
}

/** Whether a view leaves anything out. */
export function isFiltered({ minLevel, derived, sham, place }: TraceView): boolean {
  return minLevel !== null || !derived || sham || place !== null;
}

/** The address of a symptom's trace in a view, without default values. */
export function traceViewHref(
  symptom: string,
  { minLevel, derived, all, sham, place, channel, from }: TraceView,
): string {
  const parts = [
    `symptom=${readable(symptom)}`,
    ...(place === null ? [] : [`in=${readable(place)}`]),
    ...(minLevel === null ? [] : [`level=${word(minLevel)}`]),
    ...(sham ? ['against=sham'] : []),
    ...(derived ? [] : ['derived=hide']),
    ...(all ? ['channels=all'] : []),
    ...(channel === null ? [] : [`channel=${readable(channel)}`]),
    ...(from === 1 ? [] : [`from=${from}`]),
  ];
  return at(`/trace?${parts.join('&')}`);
}

function readable(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}
