import type { EvidenceLevel, Route, SymptomChannel, SymptomPoint } from '@jingluo/graph';
import { builder } from '../builder.ts';
import { claimsByIds, withPremises } from '../claims-by-ids.ts';
import { EvidenceLevelEnum, SymptomMatchEnum } from '../enums.ts';
import { knownEntity, objectsOf, subjectsOf } from '../related.ts';
import { when } from '../when.ts';
import { NodeRef } from './node.ts';
import { AcupointRef, ChannelRef, ClaimRef, EntityRef, SymptomRef } from './refs.ts';

const SymptomPointRef = builder.objectRef<SymptomPoint>('SymptomPoint').implement({
  description: 'A point of a channel that a work gives, or a study used, for a symptom.',
  fields: (t) => ({
    point: t.field({
      type: AcupointRef,
      description: 'The point.',
      resolve: ({ point }, _, { reader }) => knownEntity(reader, point),
    }),
    match: t.expose('match', {
      type: SymptomMatchEnum,
      description:
        'For what it is given: the symptom itself, a narrower or a broader one. The best that there is.',
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The claims at that match, strongest first. Level and works count these.',
      resolve: ({ claims }, _, { reader }) => claimsByIds(reader, claims),
    }),
    otherClaims: t.field({
      type: [ClaimRef],
      description: 'Claims on less fitting terms. They lend no level here.',
      resolve: ({ otherClaims }, _, { reader }) => claimsByIds(reader, otherClaims),
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description: 'The level of the strongest of `claims`.',
    }),
    works: t.int({
      description: 'How many works stand behind its claims; works of one family are one.',
      resolve: ({ families }) => families.length,
    }),
  }),
});

const SymptomRouteRef = builder.objectRef<Route>('SymptomRoute').implement({
  description: 'One way from a symptom to a channel, hop by hop.',
  fields: (t) => ({
    match: t.expose('match', {
      type: SymptomMatchEnum,
      description: 'Whether the way leaves from the symptom itself, from a narrower or from a broader one.',
    }),
    via: t.field({
      type: SymptomRef,
      description: 'The symptom from which the way leaves.',
      resolve: ({ via }, _, { reader }) => knownEntity(reader, via),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The hops in order. Hops to a narrower or broader term come first.',
      resolve: ({ claims }, _, { reader }) => claimsByIds(reader, claims),
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description: 'Level of the weakest hop; hops between narrower and broader terms do not count.',
    }),
    works: t.int({
      description: 'How many works stand behind the hops; works of one family are one.',
      resolve: ({ families }) => families.length,
    }),
  }),
});

interface FilteredChannel extends SymptomChannel {
  readonly minLevel: EvidenceLevel | undefined;
}

const SymptomChannelRef = builder.objectRef<FilteredChannel>('SymptomChannel').implement({
  description: 'A channel that a symptom is tied to, why, and its points for it.',
  fields: (t) => ({
    channel: t.field({
      type: ChannelRef,
      description: 'The channel.',
      resolve: ({ channel }, _, { reader }) => knownEntity(reader, channel),
    }),
    match: t.expose('match', {
      type: SymptomMatchEnum,
      description: 'How the best way there leaves: from the symptom itself, a narrower or a broader one.',
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
          description: 'Only claims of at least this level. Without it that of `channels` holds.',
        }),
      },
      resolve: ({ symptom, channel, minLevel }, args, { reader }) =>
        when(reader.symptomPoints(symptom, channel, args.minLevel ?? minLevel), (points) => [...points]),
    }),
  }),
});

SymptomRef.implement({
  description: 'A symptom, sign or condition. Narrower symptoms are kinds of broader ones.',
  interfaces: [NodeRef, EntityRef],
  fields: (t) => ({
    broader: t.field({
      type: [SymptomRef],
      description: 'The symptoms it is a kind of, one step up.',
      resolve: ({ id }, _, { reader }) => objectsOf(reader, id, 'kind-of'),
    }),
    narrower: t.field({
      type: [SymptomRef],
      description: 'The symptoms that are kinds of it, one step down.',
      resolve: ({ id }, _, { reader }) => subjectsOf(reader, id, 'kind-of'),
    }),
    points: t.field({
      type: [SymptomPointRef],
      description:
        'Every point that a work gives, or a study used, for it, for a narrower or for a broader symptom, of any ' +
        'channel and the extra points: exact before narrower before broader, then by level, works and code.',
      args: {
        minLevel: t.arg({ type: EvidenceLevelEnum, description: 'Only claims of at least this level.' }),
      },
      resolve: ({ id }, { minLevel }, { reader }) =>
        when(reader.symptomPoints(id, undefined, minLevel ?? undefined), (points) => [...points]),
    }),
    channels: t.field({
      type: [SymptomChannelRef],
      description:
        'The channels it is tied to: its own first, then those of narrower, then of broader terms.',
      args: {
        minLevel: t.arg({ type: EvidenceLevelEnum, description: 'Only claims of at least this level.' }),
        derived: t.arg.boolean({
          defaultValue: true,
          description: 'False leaves out what only follows by rule.',
        }),
      },
      resolve: ({ id }, { minLevel, derived }, { reader }) => {
        const filter = { minLevel: minLevel ?? undefined, derived: derived ?? true };
        return when(reader.symptomChannels(id, filter), (channels) =>
          channels.map((channel) => ({ ...channel, minLevel: filter.minLevel })),
        );
      },
    }),
  }),
});
