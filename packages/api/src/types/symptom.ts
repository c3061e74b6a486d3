import type {
  Awaitable,
  EvidenceLevel,
  GraphReader,
  PointRegion,
  Route,
  SymptomChannel,
  SymptomPoint,
} from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { claimsByIds, withPremises } from '../fields/claims-by-ids.ts';
import { EvidenceLevelEnum, SymptomMatchEnum } from '../fields/enums.ts';
import { knownEntity, objectsOf, subjectsOf } from '../fields/entities-by-relation.ts';
import { resolveId } from '../fields/resolve-id.ts';
import { when, whenAll } from '../fields/maybe-async.ts';
import { NodeRef } from './node.ts';
import { AcupointRef, ChannelRef, ClaimRef, EntityRef, RegionRef, SymptomRef } from './refs.ts';

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
      description: 'Claims on less fitting terms. They give no level here.',
      resolve: ({ otherClaims }, _, { reader }) => claimsByIds(reader, otherClaims),
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description: 'The level of the strongest of `claims`.',
    }),
    works: t.int({
      description:
        'How many works make `claims`; works of one family are one. With `minLevel`, only works of that level or above.',
      resolve: ({ families }) => families.length,
    }),
    located: t.field({
      type: [ClaimRef],
      description:
        'With `in`, the claims by which it lies in that region: that it is located in the region itself or in one that is a ' +
        'kind of it, each followed by how that is a kind of the region. Empty without `in`.',
      resolve: ({ located }, _, { reader }) => claimsByIds(reader, located),
    }),
  }),
});

const PointRegionRef = builder.objectRef<PointRegion>('PointRegion').implement({
  description: 'A region of the body in which points for a symptom lie.',
  fields: (t) => ({
    region: t.field({
      type: RegionRef,
      description: 'The region.',
      resolve: ({ region }, _, { reader }) => knownEntity(reader, region),
    }),
    points: t.exposeInt('points', {
      description: 'How many of the points lie in it, or in a region that is a kind of it.',
    }),
  }),
});

const IN =
  'Only points that a work locates in this region, or in one that is a kind of it: an id or a name. What nothing is ' +
  'called so gives an empty list. `minLevel` does not hold for where a point lies.';

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
      description:
        'How many works make the hops; works of one family are one. With `minLevel`, only works of that level or above.',
      resolve: ({ families }) => families.length,
    }),
  }),
});

interface FilteredChannel extends SymptomChannel {
  readonly minLevel: EvidenceLevel | undefined;
  readonly in: string | undefined;
}

const SymptomChannelRef = builder.objectRef<FilteredChannel>('SymptomChannel').implement({
  description: 'A channel that is connected with a symptom, why, and its points for it.',
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
          description: 'Only claims and works of at least this level. Without it that of `channels` holds.',
        }),
        in: t.arg.id({ description: `${IN} Without it that of \`channels\` holds.` }),
      },
      resolve: ({ symptom, channel, ...inherited }, args, { reader }) =>
        pointsOf(reader, symptom, channel, {
          minLevel: args.minLevel ?? inherited.minLevel,
          in: args.in ?? inherited.in,
        }),
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
        minLevel: t.arg({
          type: EvidenceLevelEnum,
          description: 'Only claims and works of at least this level.',
        }),
        in: t.arg.id({ description: IN }),
      },
      resolve: ({ id }, args, { reader }) => pointsOf(reader, id, undefined, args),
    }),
    pointRegions: t.field({
      type: [PointRegionRef],
      description:
        'The regions in which `points` lie, and those that these are kinds of, with how many; most points first. Each can be ' +
        'given as `in`.',
      args: {
        minLevel: t.arg({
          type: EvidenceLevelEnum,
          description: 'Only points that have a claim of at least this level.',
        }),
      },
      resolve: ({ id }, args, { reader }) =>
        when(pointsOf(reader, id, undefined, args), (points) =>
          when(reader.regionsOfPoints(points.map(({ point }) => point)), (regions) => [...regions]),
        ),
    }),
    channels: t.field({
      type: [SymptomChannelRef],
      description:
        'The channels it is connected with: its own first, then those of narrower, then of broader terms.',
      args: {
        minLevel: t.arg({
          type: EvidenceLevelEnum,
          description: 'Only claims and works of at least this level.',
        }),
        derived: t.arg.boolean({
          defaultValue: true,
          description: 'False leaves out what only follows by rule.',
        }),
        in: t.arg.id({
          description:
            'Only channels that have a point for the symptom in this region, as `in` of `points` keeps them.',
        }),
      },
      resolve: ({ id }, { minLevel, derived, in: place }, { reader }) => {
        const filter = { minLevel: minLevel ?? undefined, in: place ?? undefined };
        const found = reader.symptomChannels(id, { minLevel: filter.minLevel, derived: derived ?? true });
        return when(found, (channels) => {
          const filtered = channels.map((channel) => ({ ...channel, ...filter }));
          return place == null ? filtered : withPoints(reader, filtered);
        });
      },
    }),
  }),
});

/** The channels that have a point under their filter. */
function withPoints(reader: GraphReader, channels: readonly FilteredChannel[]): Awaitable<FilteredChannel[]> {
  const points = channels.map(({ symptom, channel, ...filter }) =>
    pointsOf(reader, symptom, channel, filter),
  );
  return when(whenAll(points), (all) => channels.filter((_, index) => all[index]!.length > 0));
}

interface PointArguments {
  readonly minLevel?: EvidenceLevel | null | undefined;
  readonly in?: string | null | undefined;
}

/** The points of a symptom that the arguments let through. */
function pointsOf(
  reader: GraphReader,
  symptom: string,
  channel: string | undefined,
  { minLevel, in: place }: PointArguments,
): Awaitable<SymptomPoint[]> {
  const filter = { minLevel: minLevel ?? undefined };
  if (place == null) return when(reader.symptomPoints(symptom, channel, filter), (points) => [...points]);
  return when(resolveId(reader, 'in', place, 'region'), (region) =>
    region === undefined
      ? []
      : when(reader.symptomPoints(symptom, channel, { ...filter, region }), (points) => [...points]),
  );
}
