import type { Dataset } from '../data/dataset.ts';
import type { Problem } from '../data/problem.ts';

/** One thing that data must satisfy. A rule looks at everything and reports everything it finds. */
export interface Rule {
  readonly name: string;
  /** One sentence, as it stands in the documentation. */
  readonly description: string;
  readonly check: (dataset: Dataset) => Problem[];
}
