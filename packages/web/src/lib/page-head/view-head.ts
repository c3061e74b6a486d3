import { counted } from '../counted.ts';
import type { ClaimOnCard } from '../claim/claim.graphql.ts';
import { claimHead } from './claim-head.ts';
import { entityHead, type DescribedEntity } from './entity-head.ts';
import { type Head } from './head.ts';

interface Dataset {
  readonly citations: number;
  readonly kinds: readonly { readonly count: number }[];
  readonly levels: readonly { readonly count: number }[];
}

/** The head of the whole map. */
export function mapHead({ citations, kinds, levels }: Dataset): Head {
  const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, row) => all + row.count, 0);
  return {
    title: 'Who says what in Chinese medicine: a map of sources',
    description: `Chinese medicine says many things. This map shows who says what, and on what evidence: ${counted(sum(kinds), 'thing')}, ${counted(sum(levels), 'claim')}, ${counted(citations, 'source')}. Follow any line to its source.`,
    kind: 'Map',
  };
}

interface Named {
  readonly id: string;
  readonly label: string;
}

/** The parts of a view of the map that were loaded. */
export interface ShownView {
  readonly card: { readonly claim: ClaimOnCard; readonly twin: ClaimOnCard | null } | undefined;
  readonly ends: readonly [Named, Named] | undefined;
  readonly paths: readonly { readonly length: number }[];
  readonly focus: DescribedEntity | undefined;
  readonly sources: number;
  /** The text of the address, if it is no id. */
  readonly asked: string | undefined;
  readonly list: boolean;
}

/** The head of a view of the map; undefined for the map itself. */
export function viewHead({ card, ends, paths, focus, sources, asked, list }: ShownView): Head | undefined {
  if (asked !== undefined)
    return {
      title: `Search: ${asked}`,
      description: `What here fits the words “${asked}”, among the things and the sources of this map.`,
      kind: 'Search',
    };
  if (card !== undefined) return claimHead(card.claim, card.twin);
  if (ends !== undefined) return pathsHead(ends, paths);
  if (focus !== undefined) {
    const head = entityHead(focus, sources);
    return list ? { ...head, title: `${head.title}, as a list` } : head;
  }
  return list
    ? {
        title: 'Everything on the map, as a list',
        description:
          'Elements, organs, channels, points, symptoms and patterns of Chinese medicine, each with the number of claims that sources make about it.',
        kind: 'List',
      }
    : undefined;
}

function pathsHead([from, to]: readonly [Named, Named], paths: ShownView['paths']): Head {
  const shortest = Math.min(...paths.map(({ length }) => length));
  return {
    title: `From ${from.label} to ${to.label}: how sources connect them`,
    description:
      paths.length === 0
        ? `No path of up to 4 steps between ${from.label} and ${to.label} is said by any source here.`
        : `${counted(paths.length, 'path')} between ${from.label} and ${to.label}, the shortest in ${counted(shortest, 'step')}: each step is a claim with its sources and its level of evidence.`,
    kind: 'Paths between two things',
  };
}
