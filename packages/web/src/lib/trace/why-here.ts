import { counted } from '../counted.ts';
import { inSentence, sourcesPhrase, termPhrase } from './phrases.ts';
import type { RegionShare, TracedRoute } from './traced.ts';

/** From so many letters on a name does not fit into a line about something else. */
const LONG = 28;

/** Why a channel stands where it stands, by the way that tells most: "said of sciatica by 7 sources". */
export function whyHere(way: TracedRoute): string {
  const sources = sourcesPhrase(way.works, way.level);
  switch (way.kind) {
    case 'SAID':
      return way.match === 'EXACT'
        ? `said of ${shortName(way.via.name)} by ${sources}`
        : `said by ${sources}, of ${termOf(way)}`;
    case 'BY_RULE':
      return `∴ by rule${forTerm(way)}${way.regions === null ? '' : `: ${regionsPhrase(way)}`}`;
    case 'BY_PATTERN':
      return `by the ${patternOf(way)}${forTerm(way)}: ${sources}`;
    case 'BY_ORGAN':
      return `by the organ ${organOf(way)}${forTerm(way)}: ${sources}`;
    case 'BY_PATTERN_AND_ORGAN':
      return `by the ${patternOf(way)} and its organ, the ${organOf(way)}${forTerm(way)}: ${sources}`;
  }
}

/** The same of a way by rule in few words, for a drawing that shows the region. */
export function ruleInBrief({ regions }: Pick<TracedRoute, 'regions'>): string {
  if (regions === null) return '∴ by rule';
  if (regions.felt > 1) return `∴ by rule: ${regions.shared} of ${regions.felt} regions`;
  const others = othersIn(regions);
  return others === 0 ? '∴ by rule, as no other' : `∴ by rule, as ${counted(others, 'other')}`;
}

/** "through the foot, 1 of the 8 regions where it is felt"; "through the neck, as 9 other channels". */
function regionsPhrase({ claims, regions }: TracedRoute): string {
  const { felt, shared } = regions!;
  const [name, ...more] = sharedRegions(claims);
  const one = name === undefined || more.length > 0 ? undefined : `the ${inSentence(name)}`;
  if (felt > 1) {
    const part = `${shared} of the ${felt} regions where it is felt`;
    return `through ${one === undefined ? part : `${one}, ${part}`}`;
  }
  const others = othersIn(regions!);
  const as = others === 0 ? 'no other channel' : counted(others, 'other channel');
  return `through ${one ?? 'where it is felt'}, as ${as}`;
}

/** How many other channels run through the one region. */
function othersIn({ share }: RegionShare): number {
  return Math.round(1 / share) - 1;
}

function sharedRegions(claims: TracedRoute['claims']): string[] {
  const premises = claims.flatMap((claim) => claim.premises);
  return [
    ...new Set(premises.filter(({ relation }) => relation === 'FELT_IN').map(({ object }) => object.name)),
  ];
}

function shortName(name: string): string {
  return name.length < LONG ? inSentence(name) : 'this symptom';
}

/** The broader or narrower term from which a way starts; empty for the symptom itself. */
function termOf({ match, via }: TracedRoute): string {
  return termPhrase(match, [via.name]);
}

/** ", for frontal headache". */
function forTerm(way: TracedRoute): string {
  const term = termOf(way);
  return term === '' ? '' : `, for ${term}`;
}

/** "pattern Liver fire"; "Bladder channel pattern", which says it itself. */
function patternOf({ claims }: TracedRoute): string {
  const { name } = claims.find(({ relation }) => relation === 'MANIFESTS_AS')!.subject;
  return / pattern$/i.test(name) ? name : `pattern ${name}`;
}

function organOf({ claims }: TracedRoute): string {
  return claims.at(-1)!.object.name;
}
