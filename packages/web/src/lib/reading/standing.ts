import { relation } from '@jingluo/graph/vocabulary';
import type { Comparison, SaidBeside } from '@jingluo/graph/reading';
import { counted } from '../counted.ts';
import { inApi } from '../graphql/enum-names.ts';
import { type Level, plainWords, rank, word } from '../level/level.ts';
import { inSentence, type ThingOf } from './claim-words.ts';
import type { NotedClaim } from './note.ts';

/**
 * How a claim stands among the sources here: none says it, others do, others do and none of them names a source, some say
 * otherwise, or something near is said.
 */
export const STANDS = ['alone', 'near', 'unsourced', 'said', 'otherwise'] as const;
export type Stand = (typeof STANDS)[number];

export interface Standing {
  readonly stand: Stand;
  /** The best level on which others say so. */
  readonly level: Level;
  /** The words beside the note: "7 sources", "3 say otherwise", "not found here". */
  readonly words: string;
  readonly comparison: Comparison;
}

interface Stood {
  readonly claim: NotedClaim;
  readonly comparison: Comparison;
  readonly thingOf: ThingOf;
  /** The number of sources that could say so; undefined before the reader has kept it. */
  readonly others?: number | undefined;
}

/** How a claim stands. */
export function standingOf(stood: Stood): Standing {
  const { comparison } = stood;
  const stand = standOf(comparison);
  return { stand, level: inApi(comparison.level) as Level, comparison, words: wordsOf(stand, stood) };
}

function standOf({ known, families, level, otherwise, nearby }: Comparison): Stand {
  if (otherwise.length > 0) return 'otherwise';
  if (families > 0) return level === 'uncited' ? 'unsourced' : 'said';
  if (known !== undefined) return 'unsourced';
  return nearby.length > 0 ? 'near' : 'alone';
}

function wordsOf(stand: Stand, { claim, comparison, thingOf, others }: Stood): string {
  const { families, otherwise, nearby } = comparison;
  switch (stand) {
    case 'otherwise':
      return otherwiseWords(otherwise, thingOf);
    case 'said':
      return counted(families, 'source');
    case 'unsourced':
      return families > 0 ? counted(families, 'source') : 'here, without a source';
    case 'near':
      return `near: ${nearWords(nearby[0]!, claim, thingOf)}, ${nearby[0]!.families}`;
    case 'alone':
      return others === undefined ? 'not found here' : `none of ${others.toLocaleString('en')} others`;
  }
}

/** "3 say otherwise"; where they put one other value in its place, that value: "here: the buttock". */
function otherwiseWords(otherwise: Comparison['otherwise'], thingOf: ThingOf): string {
  const [first, ...rest] = otherwise;
  if (first === undefined) return '';
  if (first.why === 'another-value' && rest.length === 0) return `here: ${inSentence(thingOf, first.object)}`;
  const families = otherwise.reduce((sum, { families: some }) => sum + some, 0);
  return families === 1 ? '1 says otherwise' : `${families} say otherwise`;
}

/** How a claim nearby differs: the thing at its other end, or its relation. */
function nearWords(near: SaidBeside, claim: NotedClaim, thingOf: ThingOf): string {
  if (near.object !== claim.object) return inSentence(thingOf, near.object);
  if (near.subject !== claim.subject) return inSentence(thingOf, near.subject);
  return relation(near.relation).heading.toLowerCase();
}

/** What the standing is for someone who does not see the sign: "7 sources, traditional". */
export function spokenStanding({ stand, level, words }: Standing): string {
  if (stand === 'said') return `${words}, ${word(level)}`;
  if (stand === 'unsourced') return `${words}, ${plainWords('UNCITED')}`;
  return words;
}

/**
 * The mark of a sentence: of what its sure readings say, ◐ first, then the best level, then something near, then that
 * nothing is found; `weak` if it has only weak readings, `none` if it has none.
 */
export type SentenceMark = Stand | 'weak' | 'none';

export interface MarkedSentence {
  readonly mark: SentenceMark;
  readonly level: Level;
}

/** The mark of a sentence by the standings of its sure or kept readings; `weak` is whether it has others. */
export function markOf(standings: readonly Standing[], weak: boolean): MarkedSentence {
  const best = standings.reduce<Standing | undefined>(
    (most, one) => (most === undefined || weight(one) > weight(most) ? one : most),
    undefined,
  );
  if (best === undefined) return { mark: weak ? 'weak' : 'none', level: 'UNCITED' };
  return { mark: best.stand, level: best.level };
}

function weight({ stand, level }: Standing): number {
  return STANDS.indexOf(stand) * 10 + rank(level);
}
