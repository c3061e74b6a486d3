import type { Level } from '../level/level.ts';
import { termPhrase } from './phrases.ts';
import { type Share, shareWorks } from './shares.ts';
import type { Hop, Match, Premise, TracedRoute } from './traced.ts';

/** One hop of a lane. */
export interface Leg {
  readonly claim: string;
  readonly sentence: string;
  readonly level: Level;
  readonly works: number;
  readonly contested: boolean;
  /** Empty if the lane follows by rule: its legs are dotted lines. */
  readonly shares: readonly Share[];
}

/** A region or pattern on the way from symptom to channel. */
export interface Stop {
  readonly id: string;
  readonly name: string;
  /** How many further regions lead to the same channel. */
  readonly more: number;
  /** The relations in words: from the symptom to it, and from it to the channel. */
  readonly before: string;
  readonly after: string;
}

/** A route from the symptom to a channel as it is drawn: one leg, or two with a stop between them. */
export interface Lane {
  /** The claim about the channel; for a lane by rule, the derived one. */
  readonly claim: string;
  readonly sentence: string;
  readonly derived: boolean;
  readonly match: Match;
  /** "sciatica in general" if it was said of a broader term; empty for the symptom itself. */
  readonly term: string;
  readonly legs: readonly [Leg] | readonly [Leg, Leg];
  readonly stop?: Stop;
}

/** The most stated routes, not by rule, that are drawn for a channel. */
export const MOST_SAID = 3;

/**
 * The routes that are drawn, top to bottom, and those that only the list shows; at most `mostSaid` and one by rule.
 * First the one by rule, with its premises as legs; then the most telling one that sources give, those of the symptom
 * itself, and the best one of a broader term.
 */
export function chooseRoutes<Route extends TracedRoute>(
  routes: readonly Route[],
  mostSaid: number = MOST_SAID,
): { drawn: Route[]; left: Route[] } {
  const derived = routes.find(isDerived);
  const said = routes.filter((route) => !isDerived(route));
  const exact = said.filter(({ match }) => match === 'EXACT');
  const broader = said.filter(({ match }) => match === 'BROADER').slice(0, 1);
  const best = [...new Set([...said.slice(0, 1), ...exact, ...broader])].slice(0, mostSaid);
  const unfolded = derived !== undefined && (derived.match === 'EXACT' || best.length === 0);
  const drawn = unfolded ? [derived, ...best] : best;
  return { drawn, left: routes.filter((route) => !drawn.includes(route)) };
}

function isDerived({ claims }: TracedRoute): boolean {
  return claims.some(({ derivedBy }) => derivedBy !== null);
}

/** A route as it is drawn. A hop to a broader or narrower term is no leg; it gives the lane its words. */
export function laneOf(route: TracedRoute): Lane {
  const hops = route.claims.filter(({ relation }) => relation !== 'KIND_OF');
  const last = hops.at(-1)!;
  const common = {
    claim: last.id,
    sentence: last.sentence,
    derived: last.derivedBy !== null,
    match: route.match,
    term: termPhrase(route.match, [route.via.name]),
  };
  if (common.derived) return { ...common, ...unfold(last) };
  if (hops.length < 2) return { ...common, legs: [legOf(last)] };
  const [first, second] = hops as [Hop, Hop, ...Hop[]];
  return { ...common, legs: [legOf(first), legOf(second)], stop: stopOf(first, second, last) };
}

/** A pattern that shows as the symptom, or the organ that the symptom involves. */
function stopOf(first: Hop, second: Hop, last: Hop): Stop {
  if (first.relation === 'INVOLVES') {
    return { ...first.object, more: 0, before: 'involves', after: 'organ of' };
  }
  const after = last.relation === 'PERTAINS_TO' ? 'involves organ' : 'involves';
  return { ...second.subject, more: 0, before: 'sign of', after };
}

/**
 * The two premises of a derived hop that share its strongest region: the symptom is felt there, the channel traverses
 * it.
 */
function unfold({ premises }: Hop): Pick<Lane, 'legs' | 'stop'> {
  const regions = [...Map.groupBy(premises, ({ object }) => object.id).values()];
  const [felt, traversed] = regions[0]!.toSorted((a, b) => order(a) - order(b)) as [Premise, Premise];
  return {
    legs: [dotted(felt), dotted(traversed)],
    stop: {
      id: felt.object.id,
      name: felt.object.name,
      more: regions.length - 1,
      before: 'felt in',
      after: 'traversed by',
    },
  };
}

function order({ relation }: Premise): number {
  return relation === 'FELT_IN' ? 0 : 1;
}

function dotted({ id, sentence, level, works }: Premise): Leg {
  return { claim: id, sentence, level, works, contested: false, shares: [] };
}

function legOf(hop: Hop): Leg {
  const { id, sentence, level, works, standing } = hop;
  return {
    claim: id,
    sentence,
    level,
    works,
    contested: standing === 'CONTESTED',
    shares: shareWorks([hop]),
  };
}
