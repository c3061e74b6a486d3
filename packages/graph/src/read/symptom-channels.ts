import type { Claim } from '../snapshot/model.ts';
import { familiesAtLeast, weakest } from '../snapshot/evidence.ts';
import type { Claims } from '../snapshot/claims.ts';
import { type EvidenceLevel, levelRank } from '../vocabulary/levels.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import { compareIds } from '../snapshot/order.ts';
import { relatedTerms, SYMPTOM_MATCHES, type RelatedTerm, type SymptomMatch } from './related-terms.ts';

/** One way from a symptom to a channel. */
export interface Route {
  readonly match: SymptomMatch;
  /** The symptom from which the way leaves: the one asked for, or a narrower or broader one. */
  readonly via: string;
  /** Ids of claims, hop by hop, `kind-of` hops first. */
  readonly claims: readonly string[];
  /** Whether it goes through an organ, and from there to the organ's channel. */
  readonly byOrgan: boolean;
  readonly level: EvidenceLevel;
  /** Works (families) behind the hops, of the minimum level or above; `kind-of` hops left out. */
  readonly families: readonly string[];
}

export interface SymptomChannel {
  readonly symptom: string;
  readonly channel: string;
  /** That of the best route. */
  readonly match: SymptomMatch;
  /** Best first: exact, narrower, broader; then those not by an organ; then by level, said before derived, works. */
  readonly routes: readonly Route[];
}

/** A route and where it leads. */
interface Found {
  readonly channel: string;
  readonly route: Route;
  /** Whether a hop follows by rule. */
  readonly derived: boolean;
  /** The hops whose works count. */
  readonly hops: readonly Claim[];
}

/** Of how many symptoms the ways are kept. */
const MOST_KEPT = 1000;
const keptOf = new WeakMap<Claims, Map<string, readonly Found[]>>();

/**
 * The channels a symptom is tied to, with every way there. A way is a claim that the symptom, or a narrower or
 * broader one, involves the channel, or a pattern that shows as the symptom and involves the channel. Where either
 * involves an organ, the channel that pertains to the organ is a way too, after all others. What follows by rule counts
 * for the symptom itself and narrower ones; a broader region says nothing of the part.
 */
export function symptomChannels(
  claims: Claims,
  symptom: string,
  { minLevel = 'uncited', derived = true }: EvidenceFilter = {},
): SymptomChannel[] {
  const least = levelRank(minLevel);
  const passing = keptWays(claims, symptom).filter(
    (found) => levelRank(found.route.level) >= least && (derived || !found.derived),
  );
  const usable =
    least === 0 ? passing : passing.map((found) => countedFrom(found, minLevel)).sort(compareFound);
  return [...Map.groupBy(usable, ({ channel }) => channel)].map(([channel, found]) => {
    const routes = found.map(({ route }) => route);
    return { symptom, channel, match: routes[0]!.match, routes };
  });
}

/** Every way from a symptom, best first. They hang on no filter, so they are worked out once. */
function keptWays(claims: Claims, symptom: string): readonly Found[] {
  const kept = keptOf.get(claims) ?? new Map<string, readonly Found[]>();
  keptOf.set(claims, kept);
  const known = kept.get(symptom);
  if (known !== undefined) return known;
  const found = relatedTerms(claims, symptom)
    .flatMap((term) => routesOf(claims, term))
    .sort(compareFound);
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(symptom, found);
  return found;
}

function routesOf(claims: Claims, term: RelatedTerm): Found[] {
  const direct = waysFrom(claims, term.id).filter(
    ({ hops: [first] }) => first?.derivedBy === undefined || term.match !== 'broader',
  );
  const byPattern = claims
    .to(term.id, 'manifests-as')
    .flatMap((shows) =>
      waysFrom(claims, shows.subject).map(({ channel, hops }) => ({ channel, hops: [shows, ...hops] })),
    );
  return [...direct, ...byPattern].map(({ channel, hops }) => ({
    channel,
    route: routeOf(term, hops),
    hops,
    derived: hops.some(({ derivedBy }) => derivedBy !== undefined),
  }));
}

interface Way {
  readonly channel: string;
  readonly hops: readonly Claim[];
}

/** From a symptom or pattern to the channels it involves, and to those of the organs it involves. */
function waysFrom(claims: Claims, id: string): Way[] {
  return claims.from(id, 'involves').flatMap((involves): Way[] => {
    if (involves.object.startsWith('channel:')) return [{ channel: involves.object, hops: [involves] }];
    return claims
      .to(involves.object, 'pertains-to')
      .filter(({ subject, families }) => subject.startsWith('channel:') && families.length > 0)
      .map((pertains) => ({ channel: pertains.subject, hops: [involves, pertains] }));
  });
}

function routeOf(term: RelatedTerm, hops: readonly Claim[]): Route {
  return {
    byOrgan: hops.at(-1)?.relation === 'pertains-to',
    match: term.match,
    via: term.id,
    claims: [...term.chain, ...hops.map((claim) => claim.id)],
    level: weakest(hops.map((claim) => claim.level)),
    families: familiesAtLeast(hops),
  };
}

/** The same way with no work below a level counted: the same object where no work is below. */
function countedFrom(found: Found, minLevel: EvidenceLevel): Found {
  const families = familiesAtLeast(found.hops, minLevel);
  if (families.length === found.route.families.length) return found;
  return { ...found, route: { ...found.route, families } };
}

function compareFound({ route: a, ...ofA }: Found, { route: b, ...ofB }: Found): number {
  return (
    SYMPTOM_MATCHES.indexOf(a.match) - SYMPTOM_MATCHES.indexOf(b.match) ||
    Number(a.byOrgan) - Number(b.byOrgan) ||
    levelRank(b.level) - levelRank(a.level) ||
    Number(ofA.derived) - Number(ofB.derived) ||
    b.families.length - a.families.length ||
    a.claims.length - b.claims.length ||
    compareIds(a.claims.join(' '), b.claims.join(' '))
  );
}
