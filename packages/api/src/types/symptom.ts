import { objectsOf, subjectsOf } from '../fields/entities-by-relation.ts';
import { ComparatorEnum, EvidenceLevelEnum } from '../fields/enums.ts';
import { when } from '../fields/maybe-async.ts';
import { NodeRef } from './node.ts';
import { EntityRef, RegionRef, SymptomRef } from './refs.ts';
import { SymptomChannelRef, withPoints } from './symptom-channel.ts';
import {
  AGAINST_DESCRIPTION,
  IN_DESCRIPTION,
  PointRegionRef,
  pointsOf,
  SymptomPointRef,
} from './symptom-point.ts';

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
    isCutNarrower: t.boolean({
      description:
        'True when it has more than 200 narrower symptoms at any step: `points` and `channels` are then of the nearest 200.',
      resolve: ({ id }, _, { reader }) => reader.hasFarTerms(id),
    }),
    regions: t.field({
      type: [RegionRef],
      description: 'The regions in which works say it is felt.',
      resolve: ({ id }, _, { reader }) => objectsOf(reader, id, 'felt-in'),
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
        in: t.arg.id({ description: IN_DESCRIPTION }),
        against: t.arg({ type: ComparatorEnum, description: AGAINST_DESCRIPTION }),
      },
      resolve: ({ id }, args, { reader }) => pointsOf(reader, id, undefined, args),
    }),
    pointRegions: t.field({
      type: [PointRegionRef],
      description:
        'The regions in which `points` lie, and their broader regions, with the number of points; most points first. Each ' +
        'can be given as `in`.',
      args: {
        minLevel: t.arg({
          type: EvidenceLevelEnum,
          description: 'Only points that have a claim of at least this level.',
        }),
        against: t.arg({ type: ComparatorEnum, description: AGAINST_DESCRIPTION }),
      },
      resolve: ({ id }, args, { reader }) =>
        when(pointsOf(reader, id, undefined, args), (points) =>
          when(reader.regionsOfPoints(points.map(({ point }) => point)), (regions) => [...regions]),
        ),
    }),
    channels: t.field({
      type: [SymptomChannelRef],
      description:
        'The channels it is connected with, those with the most telling way first (see `routes`): those that works give for ' +
        'the symptom or a narrower one, then by rule, by an organ; last those that only broader terms have.',
      args: {
        minLevel: t.arg({
          type: EvidenceLevelEnum,
          description: 'Only claims and works of at least this level.',
        }),
        derived: t.arg.boolean({
          defaultValue: true,
          description: 'False leaves out derived claims.',
        }),
        in: t.arg.id({
          description: 'Only channels with a point for the symptom in this region, see `in` of `points`.',
        }),
        against: t.arg({
          type: ComparatorEnum,
          description: 'Only channels with such a point, see `against` of `points`.',
        }),
      },
      resolve: ({ id }, { minLevel, derived, in: regionName, against }, { reader }) => {
        const filter = {
          minLevel: minLevel ?? undefined,
          in: regionName ?? undefined,
          against: against ?? undefined,
        };
        const found = reader.symptomChannels(id, { minLevel: filter.minLevel, derived: derived ?? true });
        return when(found, (channels) => {
          const filtered = channels.map((channel) => ({ ...channel, ...filter }));
          return regionName == null && against == null ? filtered : withPoints(reader, filtered);
        });
      },
    }),
  }),
});
