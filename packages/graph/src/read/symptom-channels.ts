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
  /** Whether it goes through an organ, and from there to the organ's channel. */
  readonly byOrgan: boolean;
  readonly level: EvidenceLevel;
  /** Works (families) behind the hops, `kind-of` hops left out. */
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

/**
 * The channels a symptom is tied to, with every way there. A way is a claim that the symptom, or a narrower or
 * broader one, involves the channel, or a pattern that shows as the symptom and involves the channel. Where either involves an
 * organ, the channel that pertains to the organ is a way too, after all others. What follows
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
  const direct = waysFrom(claims, term.id).filter(
    ({ hops: [first] }) => first?.derivedBy === undefined || term.match !== 'broader',
  );
  const byPattern = claims
    .to(term.id, 'manifests-as')
    .flatMap((shows) =>
      waysFrom(claims, shows.subject).map(({ channel, hops }) => ({ channel, hops: [shows, ...hops] })),
    );
  return [...direct, ...byPattern]
    .filter(({ hops }) => hops.every((claim) => passes(claim, filter)))
    .map(({ channel, hops }) => ({ channel, route: routeOf(term, hops) }));
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
    families: [...new Set(hops.flatMap((claim) => claim.families))],
  };
}

function compareRoutes(claims: Claims, a: Route, b: Route): number {
  return (
    SYMPTOM_MATCHES.indexOf(a.match) - SYMPTOM_MATCHES.indexOf(b.match) ||
    Number(a.byOrgan) - Number(b.byOrgan) ||
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
