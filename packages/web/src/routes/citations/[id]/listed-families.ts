/** A bracket under entries of a list of works that count once. */
export interface FamilyBracket {
  /** Indices in the list, from 0, rising; at least two. */
  readonly entries: readonly number[];
  /** 0 is nearest to the list; brackets that overlap are below each other. */
  readonly depth: number;
  readonly likely: boolean;
}

interface Listed {
  readonly id: string;
  readonly family: readonly { readonly id: string }[];
  readonly familyBasis: string | null;
}

/** The brackets of a list of works. A family is likely if its record says that it was inferred. */
export function familyBrackets(works: readonly Listed[]): FamilyBracket[] {
  const brackets: FamilyBracket[] = [];
  const seen = new Set<string>();
  for (const { id, family } of works) {
    const members = new Set([id, ...family.map((other) => other.id)]);
    const entries = works.flatMap((work, index) => (members.has(work.id) ? [index] : []));
    if (seen.has(id) || entries.length < 2) continue;
    for (const entry of entries) seen.add(works[entry]!.id);
    const likely = entries.some((entry) => works[entry]!.familyBasis?.startsWith('Inferred') === true);
    brackets.push({ entries, depth: freeDepth(brackets, entries), likely });
  }
  return brackets;
}

function freeDepth(brackets: readonly FamilyBracket[], entries: readonly number[]): number {
  const [first, last] = [entries[0]!, entries.at(-1)!];
  const taken = brackets
    .filter((other) => other.entries[0]! <= last && other.entries.at(-1)! >= first)
    .map(({ depth }) => depth);
  return [...taken, -1]
    .toSorted((a, b) => a - b)
    .reduce((free, depth) => (depth === free ? free + 1 : free), 0);
}
