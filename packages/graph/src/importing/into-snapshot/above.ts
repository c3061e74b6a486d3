/** Which terms are above which, as they are added, so that none comes to be above itself. */
export class Above {
  private readonly parents = new Map<number, number[]>();
  private readonly hasBelow = new Set<number>();

  add(term: number, parent: number): void {
    const parents = this.parents.get(term);
    if (parents === undefined) this.parents.set(term, [parent]);
    else if (!parents.includes(parent)) parents.push(parent);
    this.hasBelow.add(parent);
  }

  /** Whether a term would be above itself, were it under `parent`. */
  wouldClose(term: number, parent: number): boolean {
    if (term === parent) return true;
    // What nothing is under is under nothing of its own.
    if (!this.hasBelow.has(term)) return false;
    const seen = new Set([parent]);
    for (const at of seen) {
      if (at === term) return true;
      for (const next of this.parents.get(at) ?? []) seen.add(next);
    }
    return false;
  }
}
