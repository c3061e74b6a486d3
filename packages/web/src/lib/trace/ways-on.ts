import { counted } from '../counted.ts';
import { at } from '../base-path.ts';
import { entityHref, focusHref } from '../href.ts';

import { fromLevel, inSentence, onPlace } from './phrases.ts';
import type { PointPlace } from './places.ts';
import type { End } from './traced.ts';
import { type View, viewHref } from './view.ts';

/** What a trace has where a view finds nothing, as far as ways on hang on it. */
export interface Found {
  readonly symptom: End & { readonly broader: readonly End[]; readonly narrower: readonly End[] };
  readonly view: View;
  readonly place: (End & { readonly broader: readonly End[] }) | null;
  /** Channels and points that are shown. */
  readonly channels: number;
  readonly points: number;
  /** The same with no filter. */
  readonly everyChannel: number;
  readonly everyPoint: number;
  /** Where points lie, at the level of the view and at any. */
  readonly places: readonly PointPlace[];
  readonly everyPlace: readonly { readonly points: number; readonly region: { readonly id: string } }[];
}

export interface Way {
  readonly href: string;
  readonly words: string;
}

/** Why a trace shows no channel or no point, in a sentence, and where to go from there. */
export interface Answer {
  readonly sentence: string;
  readonly ways: readonly Way[];
}

/** How many other parts of the body are offered. */
const OTHER_PLACES = 3;

/** What is said where a trace has no channel or no point; undefined where it has both. */
export function waysOn(found: Found): Answer | undefined {
  const { symptom, view, place, channels, points } = found;
  const name = inSentence(symptom.name);
  const by = view.minLevel === null ? '' : `${fromLevel(view.minLevel, 'or')} `;
  if (points === 0 && found.everyPoint > 0)
    return {
      sentence: `No ${by}source names a point ${place === null ? '' : `${onPlace(place.name)} `}for ${name}.`,
      ways: [...otherLevel(found), ...otherPlaces(found)],
    };
  if (channels === 0 && points > 0 && place !== null)
    return {
      sentence:
        `No channel that sources link to ${name} has a point ${onPlace(place.name)}. ` +
        `The list has ${counted(points, 'point')} on other channels.`,
      ways: otherPlaces(found),
    };
  if (channels === 0 && found.everyChannel > 0)
    return {
      sentence: `What you ask for leaves no channel for ${name}.`,
      ways: [
        {
          href: viewHref(symptom.id, { ...view, minLevel: null, derived: true, place: null }),
          words: 'Show every channel',
        },
      ],
    };
  if (channels === 0)
    return {
      sentence: `No source here links a channel to ${name}${points === 0 ? ', and none names a point for it' : ''}.`,
      ways: elsewhere(found),
    };
  if (points === 0) return { sentence: `No source names a point for ${name}.`, ways: elsewhere(found) };
  return undefined;
}

/** The same place at any level. */
function otherLevel({ symptom, view, place, everyPoint, everyPlace }: Found): Way[] {
  if (view.minLevel === null) return [];
  const points =
    place === null ? everyPoint : (everyPlace.find(({ region }) => region.id === place.id)?.points ?? 0);
  const where = place === null ? '' : ` ${onPlace(place.name)}`;
  if (points === 0) return [];
  return [
    {
      href: viewHref(symptom.id, { ...view, minLevel: null }),
      words: `At any level: ${counted(points, 'point')}${where}`,
    },
  ];
}

/** What the place is part of, first; then where most points lie, and the whole body. */
function otherPlaces({ symptom, view, place, places }: Found): Way[] {
  if (place === null) return [];
  const wider = places.filter(({ region }) => place.broader.some(({ id }) => id === region.id));
  const most = places.filter((other) => !wider.includes(other)).slice(0, OTHER_PLACES);
  const ways = [...wider, ...most].map(({ region, points }) => ({
    href: viewHref(symptom.id, { ...view, place: region.id }),
    words: `${counted(points, 'point')} ${onPlace(region.name)}`,
  }));
  return [...ways, { href: viewHref(symptom.id, { ...view, place: null }), words: 'The whole body' }];
}

/** What else there is to see of a symptom, and the symptoms nearest to it. */
function elsewhere({ symptom, view }: Found): Way[] {
  return [
    ...[...symptom.broader, ...symptom.narrower].map(({ id, name }) => ({
      href: viewHref(id, view),
      words: `Trace ${inSentence(name)}`,
    })),
    { href: entityHref(symptom.id), words: 'Everything said about it' },
    { href: focusHref(symptom.id), words: 'See it on the map' },
    { href: at('/trace'), words: 'Pick another symptom' },
  ];
}
