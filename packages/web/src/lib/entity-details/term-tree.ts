interface Term {
  readonly id: string;
  readonly label: string;
  readonly heading: boolean;
}

/** A term with the terms under it. */
export interface TermNode extends Term {
  readonly terms: readonly TermNode[];
}

/** What stands under a heading, and how many terms these are without headings. */
export interface TermTree {
  readonly terms: readonly TermNode[];
  readonly count: number;
}

interface KindOf {
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string };
}

/**
 * The tree of `kind-of` claims under a term, headings first, then by name. A term that is a kind of two is there twice,
 * and counted once.
 */
export function termTree(root: string, terms: readonly Term[], claims: readonly KindOf[]): TermTree {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const narrower = Map.groupBy(claims, ({ object }) => object.id);
  const under = (id: string, above: readonly string[]): TermNode[] =>
    (narrower.get(id) ?? [])
      .flatMap(({ subject }) => byId.get(subject.id) ?? [])
      .filter((term) => !above.includes(term.id))
      .toSorted((a, b) => Number(b.heading) - Number(a.heading) || a.label.localeCompare(b.label, 'en'))
      .map((term) => ({ ...term, terms: under(term.id, [...above, term.id]) }));
  return {
    terms: under(root, [root]),
    count: terms.filter(({ id, heading }) => id !== root && !heading).length,
  };
}
