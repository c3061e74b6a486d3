import type { Claim } from '../snapshot/model.ts';
import { familiesAtLeast, weakest } from '../snapshot/evidence.ts';
import type { ClaimsByEnd } from '../snapshot/claims.ts';
import { type EvidenceLevel, levelRank } from '../vocabulary/levels.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import { compareWays, kindOfWay, type RankedWay, type RegionShare, regionShares } from './rank-ways.ts';
import { relatedTerms, type RelatedTerm, type SymptomMatch } from './related-terms.ts';

/** One way from a symptom to a channel. */
export interface Route extends RankedWay {
  /** The symptom where the route begins: the given one, or a narrower or broader one. */
  readonly via: string;
  /** Ids of the claims of its hops, `kind-of` hops first. */
  readonly claims: readonly string[];
  readonly level: EvidenceLevel;
  /** Works (families) of the hops, of the minimum level or above; without those of `kind-of` hops. */
  readonly families: readonly string[];
}

export interface SymptomChannel {
  readonly symptom: string;
  readonly channel: string;
  /** The match of the best route. */
  readonly match: SymptomMatch;
  /** The most telling first (`compareWays`). */
  readonly routes: readonly Route[];
}

/** A route and where it leads. */
interface RouteToChannel {
  readonly channel: string;
  readonly route: Route;
  /** Whether a hop is a derived claim. */
  readonly derived: boolean;
  /** The hops whose works count. */
  readonly hops: readonly Claim[];
}

/** For how many symptoms routes are cached. */
const MOST_CACHED = 1000;
const cacheOf = new WeakMap<ClaimsByEnd, Map<string, readonly RouteToChannel[]>>();

/**
 * The channels of a symptom, with all routes to each. A route is a claim that the symptom, or a narrower or broader
 * one, involves the channel; or a pattern that shows as the symptom and involves the channel. Where either involves
 * an organ, the channel that pertains to the organ is reached as well. Derived claims count for the symptom itself and
 * for narrower ones, but not for broader ones: what is true of a broader region need not be true of its part. Channels and
 * routes are in the order of `compareWays`.
 */
export function symptomChannels(
  claims: ClaimsByEnd,
  symptom: string,
  { minLevel = 'uncited', derived = true }: EvidenceFilter = {},
): SymptomChannel[] {
  const least = levelRank(minLevel);
  const passing = cachedRoutes(claims, symptom).filter(
    (found) => levelRank(found.route.level) >= least && (derived || !found.derived),
  );
  const usable =
    least === 0 ? passing : passing.map((found) => withWorksAtLeast(found, minLevel)).sort(compareFound);
  return [...Map.groupBy(usable, ({ channel }) => channel)].map(([channel, found]) => {
    const routes = found.map(({ route }) => route);
    return { symptom, channel, match: routes[0]!.match, routes };
  });
}

/** All routes from a symptom, best first. They do not depend on the filter, so they are cached. */
function cachedRoutes(claims: ClaimsByEnd, symptom: string): readonly RouteToChannel[] {
  const cache = cacheOf.get(claims) ?? new Map<string, readonly RouteToChannel[]>();
  cacheOf.set(claims, cache);
  const known = cache.get(symptom);
  if (known !== undefined) return known;
  const found = relatedTerms(claims, symptom)
    .flatMap((term) => routesOf(claims, term))
    .sort(compareFound);
  if (cache.size === MOST_CACHED) cache.clear();
  cache.set(symptom, found);
  return found;
}

function routesOf(claims: ClaimsByEnd, term: RelatedTerm): RouteToChannel[] {
  const rules = term.match !== 'broader';
  const direct = hopsFrom(claims, term.id).filter(
    ({ hops: [first] }) => rules || first?.derivedBy === undefined,
  );
  const sharesOf = rules ? regionShares(claims, term.id) : () => undefined;
  const byPattern = claims
    .to(term.id, 'manifests-as')
    .flatMap((shows) =>
      hopsFrom(claims, shows.subject).map(({ channel, hops }) => ({ channel, hops: [shows, ...hops] })),
    );
  return [...direct, ...byPattern].map(({ channel, hops }) => ({
    channel,
    route: routeOf(term, hops, sharesOf),
    hops,
    derived: hops.some(({ derivedBy }) => derivedBy !== undefined),
  }));
}

interface HopsToChannel {
  readonly channel: string;
  readonly hops: readonly Claim[];
}

/** From a symptom or pattern to the channels it involves, and to those of the organs it involves. */
function hopsFrom(claims: ClaimsByEnd, id: string): HopsToChannel[] {
  return claims.from(id, 'involves').flatMap((involves): HopsToChannel[] => {
    if (involves.object.startsWith('channel:')) return [{ channel: involves.object, hops: [involves] }];
    return claims
      .to(involves.object, 'pertains-to')
      .filter(({ subject, works }) => subject.startsWith('channel:') && works > 0)
      .map((pertains) => ({ channel: pertains.subject, hops: [involves, pertains] }));
  });
}

function routeOf(
  term: RelatedTerm,
  hops: readonly Claim[],
  sharesOf: (conclusion: Claim | undefined) => RegionShare | undefined,
): Route {
  return {
    kind: kindOfWay(hops),
    regions: sharesOf(hops.find(({ derivedBy }) => derivedBy !== undefined)),
    match: term.match,
    via: term.id,
    claims: [...term.chain, ...hops.map((claim) => claim.id)],
    level: weakest(hops.map((claim) => claim.level)),
    families: familiesAtLeast(hops),
  };
}

/** The same way with no work below a level counted: the same object where no work is below. */
function withWorksAtLeast(found: RouteToChannel, minLevel: EvidenceLevel): RouteToChannel {
  const families = familiesAtLeast(found.hops, minLevel);
  if (families.length === found.route.families.length) return found;
  return { ...found, route: { ...found.route, families } };
}

function compareFound(a: RouteToChannel, b: RouteToChannel): number {
  return compareWays(a.route, b.route);
}
