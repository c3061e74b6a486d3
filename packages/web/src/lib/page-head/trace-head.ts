import { counted } from '../counted.ts';
import { word } from '../level/level.ts';
import { inSentence, onPlace } from '../trace/phrases.ts';
import type { TraceView } from '../trace/trace-view.ts';
import { worksOfTrace } from '../trace/works-of-trace.ts';
import { type Head } from './head.ts';

type WithClaims = Parameters<typeof worksOfTrace>[0][number]['points'][number];

interface TracedSymptom {
  readonly name: string;
  readonly channels: readonly {
    readonly routes: readonly WithClaims[];
    readonly points: readonly (WithClaims & { readonly point: { readonly id: string } })[];
  }[];
}

/**
 * The head of a trace: how many channels and points, in one part of the body if one is chosen, and from how many
 * sources.
 */
export function traceHead(
  { name, channels }: TracedSymptom,
  { minLevel, derived, sham }: Pick<TraceView, 'minLevel' | 'derived' | 'sham'>,
  place: string | undefined,
): Head {
  const points = new Set(channels.flatMap((channel) => channel.points.map(({ point }) => point.id))).size;
  const sources = worksOfTrace(channels).length;
  const linked = [
    ...(channels.length > 0 ? [counted(channels.length, 'channel')] : []),
    ...(points > 0 ? [counted(points, 'point')] : []),
  ].join(' and ');
  const filters = [
    ...(minLevel === null ? [] : [`Points: ${word(minLevel)} and stronger.`]),
    ...(sham ? ['Only points with a result of a study against sham.'] : []),
    ...(derived ? [] : ['Conclusions by rule are left out.']),
  ];
  const by =
    sources === 0 ? '' : ` that ${counted(sources, 'source')} ${sources === 1 ? 'links' : 'link'} to it`;
  return {
    title:
      place === undefined
        ? `${name}: channels and points`
        : `Points ${onPlace(place)} for ${inSentence(name)}`,
    description: [
      linked === ''
        ? `No source here links a channel or a point to ${inSentence(name)}.`
        : `From ${inSentence(name)} to ${linked}${by}: who says so at each step, and on what evidence.`,
      ...filters,
    ].join(' '),
    kind: 'Trace of a symptom',
  };
}

/** The head of the page with the choice of symptoms, or where none was found. */
export function pickerHead(asked: string, symptoms: number): Head {
  return {
    title: asked === '' ? 'Trace a symptom to channels and points' : `No symptom is called “${asked}”`,
    description: `Pick one of ${counted(symptoms, 'symptom')} and see which channels and points books, studies and articles link to it, and on what evidence.`,
    kind: 'Trace',
  };
}
