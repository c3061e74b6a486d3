import { counted } from '#lib/counted.ts';
import { withArticle } from '#lib/work/source-noun.ts';
import type { NamedEntity } from '#lib/entity/entity-name.graphql.ts';
import type { FittingAspect } from './fitting.ts';
import { type Aspect, sidesSaid } from './side-by-side.ts';

type Kind = NamedEntity['kind'];

const NOUNS: Partial<Record<Kind, string>> = { ACUPOINT: 'point', QUALITY: 'quality' };

/** "a point", "an organ". */
export function aKind(kind: Kind): string {
  return withArticle(NOUNS[kind] ?? kind.toLowerCase());
}

/** An aspect in numbers: how much is shared, and how much is said about only one. */
export function summary(aspect: FittingAspect, names: readonly string[]): string {
  const { shared, alone, more, isThroughPatterns } = aspect;
  const both = shared.length + more.shared;
  const parts = alone.map((rows, place) => {
    const count = rows.length + more.alone[place]!;
    return isThroughPatterns
      ? `${count} in ${names[place]!} patterns alone`
      : `${count} of ${names[place]!} alone`;
  });
  if (isThroughPatterns) {
    const inAll = names.length === 2 ? 'in patterns of both' : 'in patterns of two or more';
    return `${counted(both, 'symptom')} ${both === 1 ? 'is' : 'are'} said to show ${inAll}, ${parts.join(', ')}.`;
  }
  // What all share comes first, so none of it is left out while there is anything else.
  const ofAll = shared.filter((row) => sidesSaid(row) === names.length).length;
  const common =
    names.length === 2 ? `${both} of both` : `${ofAll} of all three, ${both - ofAll} of two of them`;
  return `${aspect.heading}: ${common}, ${parts.join(', ')}.`;
}

/** How to read the blocks of an aspect, in one line. */
export function shortKey({ isThroughPatterns }: Pick<Aspect, 'isThroughPatterns'>, kind: Kind): string {
  return isThroughPatterns
    ? `Symptoms of the patterns that are said to involve the ${NOUNS[kind] ?? kind.toLowerCase()}. Each block is a source.`
    : 'Each block is a source that says so.';
}

/** The same in full: what a block is, and what is counted. */
export function howToRead({ isThroughPatterns }: Pick<Aspect, 'isThroughPatterns'>): string {
  return isThroughPatterns
    ? 'Each block is a source: it says that one of the patterns shows as the symptom. Its colour is its level. A dashed block names no source of its own. A source counts once, also where it says so of several patterns. Two papers of one study count once.'
    : 'Each block is a source. Its colour is its level. A dashed block names no source of its own. Two papers of one study count once.';
}

/** A side for screen readers: "4 sources, the best synthesized, 8 patterns". */
export function spokenSide({
  blocks,
  sources,
  patterns,
  disputes,
}: {
  readonly blocks: readonly { level: string }[];
  readonly sources: number;
  readonly patterns: number;
  readonly disputes: number;
}): string {
  const best = blocks[0] ? `, the best ${blocks[0].level.toLowerCase()}` : '';
  return [
    `${counted(sources, 'source')}${best}`,
    ...(patterns > 0 ? [counted(patterns, 'pattern')] : []),
    ...(disputes > 0 ? [`${disputes} say${disputes === 1 ? 's' : ''} otherwise`] : []),
  ].join(', ');
}
