/** A value at a time. */
export type Sample = readonly [time: number, value: number];

/** The slope of the straight line that fits best by least squares; 0 for fewer than two times. */
export function slopeOf(samples: readonly Sample[]): number {
  const mean = (at: 0 | 1): number => samples.reduce((sum, sample) => sum + sample[at], 0) / samples.length;
  const [time, value] = [mean(0), mean(1)];
  const spread = samples.reduce((sum, [at]) => sum + (at - time) ** 2, 0);
  if (!(spread > 0)) return 0;
  return samples.reduce((sum, [at, of]) => sum + (at - time) * (of - value), 0) / spread;
}
