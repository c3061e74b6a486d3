import { termPhrase } from '#lib/trace/phrases.ts';
import type { TracedSymptom } from '#lib/trace/trace.graphql.ts';

type Given = TracedSymptom['points'][number];

/** A point for a symptom, as the list shows it. */
export interface OtherPoint extends Pick<Given, 'point' | 'level' | 'works' | 'located' | 'found'> {
  /** "leg pain in general" if it was named for another term; empty for the symptom itself. */
  readonly term: string;
}

/** The points for a symptom that are on none of its channels, in their order. */
export function otherPoints({
  channels,
  points,
}: {
  readonly channels: readonly { readonly points: readonly { readonly point: { readonly id: string } }[] }[];
  readonly points: readonly Given[];
}): OtherPoint[] {
  const shown = new Set(channels.flatMap((channel) => channel.points.map(({ point }) => point.id)));
  return points
    .filter(({ point }) => !shown.has(point.id))
    .map(({ point, level, works, match, claims, located, found }) => ({
      point,
      level,
      works,
      located,
      found,
      term: termPhrase(
        match,
        claims.map(({ object }) => object.name),
      ),
    }));
}
