import { counted } from '../counted.ts';
import { type Level, word } from '../level/level.ts';
import type { Match } from './traced.ts';

/** A name inside a sentence: `Sciatica` becomes `sciatica`, `IT band` stays. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The terms for which something was said, if not for the symptom itself: "sciatica or leg pain in general". */
export function termPhrase(match: Match, names: readonly string[]): string {
  if (match === 'EXACT') return '';
  const list = anyOf([...new Set(names.map(inSentence))]);
  return match === 'BROADER' ? `${list} in general` : list;
}

/** How many terms are named one by one. */
const MOST_NAMED = 6;

/** "a", "a or b", "a, b or c"; of very many the first, "or 9 others". */
function anyOf(all: readonly string[]): string {
  const names =
    all.length <= MOST_NAMED
      ? all
      : [...all.slice(0, MOST_NAMED - 1), `${all.length - MOST_NAMED + 1} others`];
  return names.length < 3 ? names.join(' or ') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** "7 sources, on sciatica in general"; "2 texts that name no source" if none of them gives a level. */
export function sourcesPhrase(works: number, level: Level, term = ''): string {
  const said =
    level !== 'UNCITED'
      ? counted(works, 'source')
      : `${counted(works, 'text')} that ${works === 1 ? 'names' : 'name'} no source`;
  return term === '' ? said : `${said}, on ${term}`;
}

/** "on the side of the leg". */
export function onPlace(name: string): string {
  return `on the ${inSentence(name)}`;
}

/** A level and all above it: "randomized and stronger"; there is none above synthesized. */
export function fromLevel(level: Level, joined: 'and' | 'or' = 'and'): string {
  return level === 'SYNTHESIZED' ? word(level) : `${word(level)} ${joined} stronger`;
}

/** A claim for screen readers: its sentence, its level and its sources. */
export function spokenClaim(claim: {
  readonly sentence: string;
  readonly level: Level;
  readonly works: number;
  readonly contested?: boolean;
}): string {
  const { sentence, level, works, contested = false } = claim;
  const said =
    level === 'UNCITED' ? sourcesPhrase(works, level) : `${word(level)}, ${counted(works, 'source')}`;
  return `${sentence}: ${said}${contested ? ', contested' : ''}`;
}
