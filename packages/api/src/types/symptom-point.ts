import {
  type Awaitable,
  type Comparator,
  type EvidenceLevel,
  type GraphReader,
  hasResultAgainst,
  levelRank,
  type PointRegion,
  type StudiesFound,
  type SymptomPoint,
} from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { claimsByIds } from '../fields/claims-by-ids.ts';
import { knownEntity } from '../fields/entities-by-relation.ts';
import { EvidenceLevelEnum, SymptomMatchEnum } from '../fields/enums.ts';
import { when, whenAll } from '../fields/maybe-async.ts';
import { resolveId } from '../fields/resolve-id.ts';
import { studiesOfClaims } from '../fields/studies-of-claims.ts';
import { FOUND_DESCRIPTION, StudiesFoundRef } from './outcome.ts';
import { AcupointRef, ClaimRef, RegionRef } from './refs.ts';

export const SymptomPointRef = builder.objectRef<SymptomPoint>('SymptomPoint').implement({
  extensions: { lasting: true },
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
        'Whether it is given for the symptom itself, a narrower or a broader one: the best match there is.',
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The claims with that match, strongest first. `level` and `works` come from these.',
      resolve: ({ claims }, _, { reader }) => claimsByIds(reader, claims),
    }),
    otherClaims: t.field({
      type: [ClaimRef],
      description: 'Claims with a worse match. They do not count for `level` and `works`.',
      resolve: ({ otherClaims }, _, { reader }) => claimsByIds(reader, otherClaims),
    }),
    level: t.expose('level', {
      type: EvidenceLevelEnum,
      description: 'The level of the strongest of `claims`.',
    }),
    works: t.int({
      description:
        'How many works make `claims`; works of one family count as one. With `minLevel`, only works of that level or above.',
      resolve: ({ families }) => families.length,
    }),
    found: t.field({
      type: [StudiesFoundRef],
      description: `${FOUND_DESCRIPTION} Of \`claims\`, so never of a treatment at any points; each study once, whatever \`minLevel\`.`,
      resolve: ({ claims }, _, { reader }) =>
        when(claimsByIds(reader, claims), (some) => studiesOfClaims(reader, some)),
    }),
    located: t.field({
      type: [ClaimRef],
      description:
        'With `in`, the claims that locate it in that region or in a kind of it, each followed by the claims that make this ' +
        'a kind of the region. Empty without `in`.',
      resolve: ({ located }, _, { reader }) => claimsByIds(reader, located),
    }),
  }),
});

export const PointRegionRef = builder.objectRef<PointRegion>('PointRegion').implement({
  description: 'A region of the body in which points for a symptom lie.',
  fields: (t) => ({
    region: t.field({
      type: RegionRef,
      description: 'The region.',
      resolve: ({ region }, _, { reader }) => knownEntity(reader, region),
    }),
    points: t.exposeInt('points', {
      description: 'The number of the points that lie in it, or in a kind of it.',
    }),
  }),
});
/** The description of an argument `in`. */
export const IN_DESCRIPTION =
  'Only points that a work locates in this region or in a kind of it: an id or a name. An unknown one gives an empty ' +
  'list. `minLevel` does not apply to the location.';

/** The description of an argument `against`. */
export const AGAINST_DESCRIPTION =
  'Only points of which a study, of at least `minLevel`, reports how it came out against this, for the symptom that ' +
  '`match` says.';

interface PointArguments {
  readonly minLevel?: EvidenceLevel | null | undefined;
  readonly in?: string | null | undefined;
  readonly against?: Comparator | null | undefined;
}

/** The points of a symptom that match the arguments. */
export function pointsOf(
  reader: GraphReader,
  symptom: string,
  channel: string | undefined,
  { against, ...where }: PointArguments,
): Awaitable<SymptomPoint[]> {
  return when(pointsIn(reader, symptom, channel, where), (points) =>
    against == null ? points : withResult(reader, points, against, where.minLevel ?? 'uncited'),
  );
}

function pointsIn(
  reader: GraphReader,
  symptom: string,
  channel: string | undefined,
  { minLevel, in: regionName }: Omit<PointArguments, 'against'>,
): Awaitable<SymptomPoint[]> {
  const filter = { minLevel: minLevel ?? undefined };
  if (regionName == null)
    return when(reader.symptomPoints(symptom, channel, filter), (points) => [...points]);
  return when(resolveId(reader, 'in', regionName, 'region'), (region) =>
    region === undefined
      ? []
      : when(reader.symptomPoints(symptom, channel, { ...filter, region }), (points) => [...points]),
  );
}

/** The points of whose claims a study of a level or above reports a result against something. */
function withResult(
  reader: GraphReader,
  points: readonly SymptomPoint[],
  against: Comparator,
  minLevel: EvidenceLevel,
): Awaitable<SymptomPoint[]> {
  const isStrong = ({ level }: StudiesFound) => levelRank(level) >= levelRank(minLevel);
  const found = points.map(({ claims }) =>
    when(claimsByIds(reader, claims), (some) => studiesOfClaims(reader, some)),
  );
  return when(whenAll(found), (all) =>
    points.filter((_, index) => hasResultAgainst(all[index]!.filter(isStrong), against)),
  );
}
