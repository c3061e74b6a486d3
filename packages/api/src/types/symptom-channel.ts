import type {
  Awaitable,
  Comparator,
  EvidenceLevel,
  GraphReader,
  RegionShare,
  Route,
  SymptomChannel,
} from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { claimsByIds, withPremises } from '../fields/claims-by-ids.ts';
import { knownEntity } from '../fields/entities-by-relation.ts';
import {
  ComparatorEnum,
  EvidenceLevelEnum,
  SymptomMatchEnum,
  SymptomRouteKindEnum,
} from '../fields/enums.ts';
import { when, whenAll } from '../fields/maybe-async.ts';
import { ChannelRef, ClaimRef, SymptomRef } from './refs.ts';
import { AGAINST_DESCRIPTION, IN_DESCRIPTION, pointsOf, SymptomPointRef } from './symptom-point.ts';

const RegionShareRef = builder.objectRef<RegionShare>('RegionShare').implement({
  extensions: { lasting: true },
  description: 'What the regions where a symptom is felt tell of a channel; the same with any filter.',
  fields: (t) => ({
    felt: t.exposeInt('felt', {
      description: 'In how many regions the symptom is felt, by works that none disputes.',
    }),
    shared: t.exposeInt('shared', { description: 'Through how many of these regions the channel runs.' }),
    share: t.exposeFloat('share', {
      description:
        'What falls to the channel, 0 to 1: each region where the symptom is felt counts the same, and is divided ' +
        'among the channels that run through it.',
    }),
  }),
});

const SymptomRouteRef = builder.objectRef<Route>('SymptomRoute').implement({
  extensions: { lasting: true },
  description: 'One way from a symptom to a channel, hop by hop.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: SymptomRouteKindEnum,
      description: 'How it leads to the channel: whether works say it, or it follows.',
    }),
    regions: t.field({
      type: RegionShareRef,
      nullable: true,
      description: 'For a way by rule, what the regions of `via` tell of the channel.',
      resolve: ({ regions }) => regions,
    }),
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
    why: t.field({
      type: SymptomRouteRef,
      description: 'Why the channel has its place among the channels of the symptom: the first of `routes`.',
      resolve: ({ routes }) => routes[0]!,
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
      description:
        'The ways from the symptom to the channel, the most telling first: those of broader symptoms last; those that works ' +
        'give (SAID, BY_PATTERN) before BY_RULE, BY_ORGAN and BY_PATTERN_AND_ORGAN; exact before narrower; then by kind, by ' +
        'the share of `regions`, level and works.',
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
