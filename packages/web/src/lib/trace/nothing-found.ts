import { counted } from '../counted.ts';
import { at } from '../base-path.ts';
import { entityHref, focusHref } from '../href.ts';

import { fromLevel, inSentence, onPlace } from './phrases.ts';
import type { PointPlace } from './places.ts';
import type { End } from './traced.ts';
import { type TraceView, traceViewHref } from './trace-view.ts';

/** What decides the words and links where a trace shows nothing. */
export interface TraceCounts {
  readonly symptom: End & {
    readonly broader: readonly (End & { readonly heading?: boolean })[];
    readonly narrower: readonly End[];
  };
  readonly view: TraceView;
  readonly place: (End & { readonly broader: readonly End[] }) | null;
  /** Channels and points that are shown. */
  readonly channels: number;
  readonly points: number;
  /** The same without filters. */
  readonly everyChannel: number;
  readonly everyPoint: number;
  /** The parts of the body with points, at the level of the view and at any level. */
  readonly places: readonly PointPlace[];
  readonly everyPlace: readonly { readonly points: number; readonly region: { readonly id: string } }[];
}

export interface WayOn {
  readonly href: string;
  readonly words: string;
}

/** Why a trace shows no channel or no point, in a sentence, and links from there. */
export interface NothingFound {
  readonly sentence: string;
  readonly ways: readonly WayOn[];
}

/** How many other parts of the body are offered. */
const OTHER_PLACES = 3;

/** The sentence and links where a trace has no channel or no point; undefined where it has both. */
export function nothingFound(counts: TraceCounts): NothingFound | undefined {
  const { symptom, view, place, channels, points } = counts;
  const name = inSentence(symptom.name);
  const by = view.minLevel === null ? '' : `${fromLevel(view.minLevel, 'or')} `;
  if (points === 0 && counts.everyPoint > 0 && view.sham)
    return {
      sentence: `No ${by}study of a point ${place === null ? '' : `${onPlace(place.name)} `}for ${name} reports how it came out against sham.`,
      ways: [...withoutResult(counts), ...otherLevel(counts), ...otherPlaces(counts)],
    };
  if (points === 0 && counts.everyPoint > 0)
    return {
      sentence: `No ${by}source names a point ${place === null ? '' : `${onPlace(place.name)} `}for ${name}.`,
      ways: [...otherLevel(counts), ...otherPlaces(counts)],
    };
  if (channels === 0 && points > 0 && (place !== null || view.sham)) {
    const such = [place && onPlace(place.name), view.sham && 'with a result against sham'].filter(Boolean);
    return {
      sentence:
        `No channel that sources link to ${name} has a point ${such.join(' ')}. ` +
        `The list has ${counted(points, 'point')} on other channels.`,
      ways: [...withoutResult(counts), ...otherPlaces(counts)],
    };
  }
  if (channels === 0 && counts.everyChannel > 0)
    return {
      sentence: `What you ask for leaves no channel for ${name}.`,
      ways: [
        {
          href: traceViewHref(symptom.id, {
            ...view,
            minLevel: null,
            derived: true,
            sham: false,
            place: null,
          }),
          words: 'Show every channel',
        },
      ],
    };
  if (channels === 0)
    return {
      sentence: `No source here links a channel to ${name}${points === 0 ? ', and none names a point for it' : ''}.`,
      ways: elsewhere(counts),
    };
  if (points === 0) return { sentence: `No source names a point for ${name}.`, ways: elsewhere(counts) };
  return undefined;
}

/** The same with points of which no study reports a result against sham. */
function withoutResult({ symptom, view }: TraceCounts): WayOn[] {
  if (!view.sham) return [];
  return [
    {
      href: traceViewHref(symptom.id, { ...view, sham: false }),
      words: 'Also points without such a result',
    },
  ];
}

/** The same place at any level. */
function otherLevel({ symptom, view, place, everyPoint, everyPlace }: TraceCounts): WayOn[] {
  // How many points have a result against sham is counted at the level of the view alone.
  if (view.minLevel === null || view.sham) return [];
  const points =
    place === null ? everyPoint : (everyPlace.find(({ region }) => region.id === place.id)?.points ?? 0);
  const where = place === null ? '' : ` ${onPlace(place.name)}`;
  if (points === 0) return [];
  return [
    {
      href: traceViewHref(symptom.id, { ...view, minLevel: null }),
      words: `At any level: ${counted(points, 'point')}${where}`,
    },
  ];
}

/** First the parts of the body that hold this one; then those with most points, and the whole body. */
function otherPlaces({ symptom, view, place, places }: TraceCounts): WayOn[] {
  if (place === null) return [];
  const wider = places.filter(({ region }) => place.broader.some(({ id }) => id === region.id));
  const most = places.filter((other) => !wider.includes(other)).slice(0, OTHER_PLACES);
  const ways = [...wider, ...most].map(({ region, points }) => ({
    href: traceViewHref(symptom.id, { ...view, place: region.id }),
    words: `${counted(points, 'point')} ${onPlace(region.name)}`,
  }));
  return [...ways, { href: traceViewHref(symptom.id, { ...view, place: null }), words: 'The whole body' }];
}

/** Other pages about a symptom, and its broader and narrower terms. */
function elsewhere({ symptom, view }: TraceCounts): WayOn[] {
  return [
    // There is nothing to trace over a heading.
    ...[...symptom.broader.filter(({ heading }) => !heading), ...symptom.narrower].map(({ id, name }) => ({
      href: traceViewHref(id, view),
      words: `Trace ${inSentence(name)}`,
    })),
    { href: entityHref(symptom.id), words: 'Everything said about it' },
    { href: focusHref(symptom.id), words: 'See it on the map' },
    { href: at('/trace'), words: 'Pick another symptom' },
  ];
}
