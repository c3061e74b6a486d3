/** Of how many claims a graph is, at most, whose files are given checksums: every format is written for them. */
export const MOST_SUMMED = 100_000;
