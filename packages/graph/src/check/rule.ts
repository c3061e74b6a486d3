import type { Dataset } from '../data/dataset.ts';
import type { Problem } from '../data/problem.ts';

/** One thing that data must satisfy. A rule reports every problem it finds. */
export interface Rule {
  readonly name: string;
  /** One sentence for the documentation. */
  readonly description: string;
  readonly check: (dataset: Dataset) => Problem[];
}
