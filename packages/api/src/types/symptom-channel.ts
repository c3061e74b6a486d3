import type {
  Awaitable,
  Comparator,
  EvidenceLevel,
  GraphReader,
  Route,
  SymptomChannel,
} from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { claimsByIds, withPremises } from '../fields/claims-by-ids.ts';
import { knownEntity } from '../fields/entities-by-relation.ts';
import { ComparatorEnum, EvidenceLevelEnum, SymptomMatchEnum } from '../fields/enums.ts';
import { when, whenAll } from '../fields/maybe-async.ts';
import { ChannelRef, ClaimRef, SymptomRef } from './refs.ts';
import { AGAINST_DESCRIPTION, IN_DESCRIPTION, pointsOf, SymptomPointRef } from './symptom-point.ts';

const SymptomRouteRef = builder.objectRef<Route>('SymptomRoute').implement({
  extensions: { lasting: true },
  description: 'One way from a symptom to a channel, hop by hop.',
  fields: (t) => ({
    match: t.expose('match', {
      type: SymptomMatchEnum,
      description: 'Whether the way starts from the symptom itself, a narrower or a broader one.',
    }),
    via: t.field({
      type: SymptomRef,
      description: 'The symptom from which the way starts.',
      resolve: ({ via }, _, { reader }) => knownEntity(reader, via),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The hops in order. Hops to a narrower or broader term come first.',
      resolve: ({ claims }, _, { reader }) => claimsByIds(reader, claims),
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description: 'The level of the weakest hop; hops between narrower and broader terms do not count.',
    }),
    works: t.int({
      description:
        'How many works make the hops; works of one family count as one. With `minLevel`, only works of that level or above.',
      resolve: ({ families }) => families.length,
    }),
  }),
});

/** A channel of a symptom, with the filter by which its points are chosen. */
interface FilteredChannel extends SymptomChannel {
  readonly minLevel: EvidenceLevel | undefined;
  readonly in: string | undefined;
  readonly against: Comparator | undefined;
}

export const SymptomChannelRef = builder.objectRef<FilteredChannel>('SymptomChannel').implement({
  description: 'A channel that is connected with a symptom, why, and its points for it.',
  fields: (t) => ({
    channel: t.field({
      type: ChannelRef,
      description: 'The channel.',
      resolve: ({ channel }, _, { reader }) => knownEntity(reader, channel),
    }),
    match: t.expose('match', {
      type: SymptomMatchEnum,
      description: 'Whether the best way to it starts from the symptom itself, a narrower or a broader one.',
    }),
    because: t.field({
      type: [ClaimRef],
      description:
        'Every claim on the ways from the symptom to the channel, with the premises of derived ones.',
      resolve: ({ routes }, _, { reader }) => {
        const hops = routes.flatMap((route) => route.claims);
        return when(claimsByIds(reader, hops), (claims) => withPremises(reader, claims));
      },
    }),
    routes: t.field({
      type: [SymptomRouteRef],
      description: 'The ways from the symptom to the channel, best first.',
      resolve: ({ routes }) => [...routes],
    }),
    points: t.field({
      type: [SymptomPointRef],
      description:
        'Its points for the symptom: exact before narrower before broader, then by level, works and code. ' +
        'Empty when no work names one.',
      args: {
        minLevel: t.arg({
          type: EvidenceLevelEnum,
          description: 'Only claims and works of at least this level. By default that of `channels`.',
        }),
        in: t.arg.id({ description: `${IN_DESCRIPTION} By default that of \`channels\`.` }),
        against: t.arg({
          type: ComparatorEnum,
          description: `${AGAINST_DESCRIPTION} By default that of \`channels\`.`,
        }),
      },
      resolve: ({ symptom, channel, ...inherited }, args, { reader }) =>
        pointsOf(reader, symptom, channel, {
          minLevel: args.minLevel ?? inherited.minLevel,
          in: args.in ?? inherited.in,
          against: args.against ?? inherited.against,
        }),
    }),
  }),
});

/** The channels that have a point that passes their filter. */
export function withPoints(
  reader: GraphReader,
  channels: readonly FilteredChannel[],
): Awaitable<FilteredChannel[]> {
  const points = channels.map(({ symptom, channel, ...filter }) =>
    pointsOf(reader, symptom, channel, filter),
  );
  return when(whenAll(points), (all) => channels.filter((_, index) => all[index]!.length > 0));
}
