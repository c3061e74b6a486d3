import { ENTITY_KINDS, type EntityKind, KIND_PLURAL } from '@jingluo/graph/vocabulary';

interface FoundPath {
  readonly length: number;
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly label: string }[];
}

/** The API answers a question with at most so many paths. */
const MOST_PATHS = 10;

/** Words for what connects two things, by the shortest of their paths: "6 patterns are said to connect them". */
export function connectionWords(paths: readonly FoundPath[]): string {
  const [best] = paths;
  if (best === undefined) return '';
  const also =
    paths.length > 1 ? `, ${paths.length - 1} ${paths.length === 2 ? 'other way' : 'other ways'} shown` : '';
  if (best.length === 1) return `a claim names both${also}`;
  if (best.length > 2) {
    const between = best.nodes.slice(1, -1).map(({ label }) => label);
    return `by way of ${between.join(' and ')}${also}`;
  }
  const middles = new Map(
    paths.filter(({ length }) => length === 2).map(({ nodes }) => [nodes[1]!.id, nodes[1]!]),
  );
  if (middles.size === 1) return `by way of ${best.nodes[1]!.label}${also}`;
  const byKind = Map.groupBy(middles.values(), ({ kind }) => kind.toLowerCase() as EntityKind);
  const counts = ENTITY_KINDS.flatMap((kind) => {
    const number = byKind.get(kind)?.length ?? 0;
    return number === 0 ? [] : [`${number} ${nounOf(kind, number)}`];
  });
  const words =
    counts.length < 2 ? counts.join('') : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
  const more = middles.size >= MOST_PATHS ? ' or more' : '';
  return `${words}${more} are said to connect them`;
}

function nounOf(kind: EntityKind, number: number): string {
  if (number !== 1) return KIND_PLURAL[kind].toLowerCase();
  return kind === 'acupoint' ? 'point' : kind;
}
