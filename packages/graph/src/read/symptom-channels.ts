import type { Claim } from '../snapshot/model.ts';
import { weakest } from '../snapshot/evidence.ts';
import type { Claims } from '../snapshot/claims.ts';
import { type EvidenceLevel, levelRank } from '../vocabulary/levels.ts';
import { type EvidenceFilter, passes } from './evidence-filter.ts';
import { compareIds } from '../snapshot/order.ts';
import { relatedTerms, SYMPTOM_MATCHES, type RelatedTerm, type SymptomMatch } from './related-terms.ts';

/** One way from a symptom to a channel. */
export interface Route {
  readonly match: SymptomMatch;
  /** The symptom from which the way leaves: the one asked for, or a narrower or broader one. */
  readonly via: string;
  /** Ids of claims, hop by hop, `kind-of` hops first. */
  readonly claims: readonly string[];
  readonly level: EvidenceLevel;
  /** Works (families) behind the hops, `kind-of` hops left out. */
  readonly families: readonly string[];
}

export interface SymptomChannel {
  readonly symptom: string;
  readonly channel: string;
  /** That of the best route. */
  readonly match: SymptomMatch;
  /** Best first: exact, narrower, broader; then said before derived; then by level and works. */
  readonly routes: readonly Route[];
}

/**
 * The channels a symptom is tied to, with every way there. A way is a claim that the symptom, or a narrower or
 * broader one, involves the channel, or a pattern that shows as the symptom and involves the channel. What follows
 * by rule counts for the symptom itself and narrower ones; a broader region says nothing of the part.
 */
export function symptomChannels(
  claims: Claims,
  symptom: string,
  filter: EvidenceFilter = {},
): SymptomChannel[] {
  const routes = relatedTerms(claims, symptom).flatMap((term) => routesOf(claims, term, filter));
  const byChannel = Map.groupBy(routes, ({ channel }) => channel);
  return [...byChannel]
    .map(([channel, found]) => {
      const ordered = found.map(({ route }) => route).sort((a, b) => compareRoutes(claims, a, b));
      return { symptom, channel, match: ordered[0]!.match, routes: ordered };
    })
    .sort((a, b) => compareRoutes(claims, a.routes[0]!, b.routes[0]!) || compareIds(a.channel, b.channel));
}

interface Found {
  readonly channel: string;
  readonly route: Route;
}

function routesOf(claims: Claims, term: RelatedTerm, filter: EvidenceFilter): Found[] {
  const direct = channelsInvolved(claims, term.id).filter(
    (claim) => claim.derivedBy === undefined || term.match !== 'broader',
  );
  const byPattern = claims
    .to(term.id, 'manifests-as')
    .flatMap((shows) => channelsInvolved(claims, shows.subject).map((claim) => [shows, claim]));
  return [...direct.map((claim) => [claim]), ...byPattern]
    .filter((hops) => hops.every((claim) => passes(claim, filter)))
    .map((hops) => ({ channel: hops.at(-1)!.object, route: routeOf(term, hops) }));
}

function channelsInvolved(claims: Claims, id: string): Claim[] {
  return claims.from(id, 'involves').filter(({ object }) => object.startsWith('channel:'));
}

function routeOf(term: RelatedTerm, hops: readonly Claim[]): Route {
  return {
    match: term.match,
    via: term.id,
    claims: [...term.chain, ...hops.map((claim) => claim.id)],
    level: weakest(hops.map((claim) => claim.level)),
    families: [...new Set(hops.flatMap((claim) => claim.families))],
  };
}

function compareRoutes(claims: Claims, a: Route, b: Route): number {
  return (
    SYMPTOM_MATCHES.indexOf(a.match) - SYMPTOM_MATCHES.indexOf(b.match) ||
    levelRank(b.level) - levelRank(a.level) ||
    Number(isDerived(claims, a)) - Number(isDerived(claims, b)) ||
    b.families.length - a.families.length ||
    a.claims.length - b.claims.length ||
    compareIds(a.claims.join(' '), b.claims.join(' '))
  );
}

function isDerived(claims: Claims, route: Route): boolean {
  return route.claims.some((claim) => claims.get(claim)?.derivedBy !== undefined);
}
