import { counted } from '#lib/counted.ts';
import { withArticle } from '#lib/work/source-noun.ts';
import type { NamedEntity } from '#lib/entity/entity-name.graphql.ts';
import { type Aspect, sidesSaid } from './side-by-side.ts';

type Kind = NamedEntity['kind'];

const NOUNS: Partial<Record<Kind, string>> = { ACUPOINT: 'point', QUALITY: 'quality' };

/** "a point", "an organ". */
export function aKind(kind: Kind): string {
  return withArticle(NOUNS[kind] ?? kind.toLowerCase());
}

/** What an aspect comes to: how much is shared, how much is said of one alone. */
export function summary(aspect: Aspect, names: readonly string[]): string {
  const { shared, alone, isThroughPatterns } = aspect;
  if (isThroughPatterns) {
    const [inAll, ofOne] =
      names.length === 2
        ? ['in patterns of both', (name: string) => `in ${name} patterns alone`]
        : ['in patterns of two or more', (name: string) => `in ${name} patterns alone`];
    const parts = alone.map((rows, place) => `${rows.length} ${ofOne(names[place]!)}`);
    return `${counted(shared.length, 'symptom')} ${shared.length === 1 ? 'is' : 'are'} said to show ${inAll}, ${listedWithCommas(parts)}.`;
  }
  const ofAll = shared.filter((row) => sidesSaid(row) === names.length).length;
  const common =
    names.length === 2
      ? `${shared.length} of both`
      : `${ofAll} of all three, ${shared.length - ofAll} of two of them`;
  const parts = alone.map((rows, place) => `${rows.length} of ${names[place]} alone`);
  return `${aspect.heading}: ${common}, ${listedWithCommas(parts)}.`;
}

function listedWithCommas(parts: readonly string[]): string {
  return parts.join(', ');
}

/** How to read the blocks of an aspect, in a line. */
export function shortKey({ isThroughPatterns }: Aspect, kind: Kind): string {
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

/** What a side says to those who hear it: "4 sources, the best synthesized, 8 patterns". */
export function spokenSide({
  blocks,
  patterns,
  disputes,
}: {
  readonly blocks: readonly { level: string }[];
  readonly patterns: number;
  readonly disputes: number;
}): string {
  const best = blocks[0] ? `, the best ${blocks[0].level.toLowerCase()}` : '';
  return [
    `${counted(blocks.length, 'source')}${best}`,
    ...(patterns > 0 ? [counted(patterns, 'pattern')] : []),
    ...(disputes > 0 ? [`${disputes} say${disputes === 1 ? 's' : ''} otherwise`] : []),
  ].join(', ');
}
