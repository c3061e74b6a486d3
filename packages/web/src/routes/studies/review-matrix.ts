import type { Studied } from './studies.graphql.ts';

type Work = Studied['citation'];

/** Whether a review pools a study: it does; it does not; its list was not read; the study was printed after it. */
export type Pooled = 'yes' | 'no' | 'not-read' | 'later';

export interface MatrixRow {
  readonly review: Work;
  /** In the order of the trials. */
  readonly cells: readonly Pooled[];
}

/** Which review pools which study, of those in a list. */
export interface ReviewMatrix {
  readonly trials: readonly Work[];
  readonly rows: readonly MatrixRow[];
}

/** Reviews by the studies that at least one of them pools; undefined when none of them pools one in the list. */
export function reviewMatrix(rows: readonly Pick<Studied, 'citation'>[]): ReviewMatrix | undefined {
  const works = rows.map(({ citation }) => citation);
  const pooled = new Set(works.flatMap(({ includes }) => includes.map(({ id }) => id)));
  const trials = works.filter(({ id }) => pooled.has(id));
  if (trials.length === 0) return undefined;
  const reviews = works.filter(({ level }) => level === 'SYNTHESIZED');
  return {
    trials,
    rows: reviews.map((review) => ({ review, cells: trials.map((trial) => pooling(review, trial)) })),
  };
}

function pooling(review: Work, trial: Work): Pooled {
  if (review.includes.some(({ id }) => id === trial.id)) return 'yes';
  if (trial.year !== null && review.year !== null && trial.year > review.year) return 'later';
  return review.includesBasis === null ? 'not-read' : 'no';
}
