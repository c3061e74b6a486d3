import { countWorks } from '../level.ts';
import type { Match } from './traced.ts';

/** A name as it stands inside a sentence: `Sciatica` becomes `sciatica`, `IT band` stays. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** For which terms something was said, when it was not the symptom itself: "any sciatica or leg pain". */
export function termPhrase(match: Match, names: readonly string[]): string {
  if (match === 'EXACT') return '';
  const distinct = [...new Set(names.map(inSentence))];
  const list =
    distinct.length < 3 ? distinct.join(' or ') : `${distinct.slice(0, -1).join(', ')} or ${distinct.at(-1)}`;
  return match === 'BROADER' ? `any ${list}` : list;
}

/** "7 works, any sciatica"; "1 work, no source named" when none of them lends a level. */
export function worksPhrase(works: number, sourced: boolean, term = ''): string {
  return [countWorks(works), ...(sourced ? [] : ['no source named']), ...(term === '' ? [] : [term])].join(
    ', ',
  );
}
