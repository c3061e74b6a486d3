import type { ClaimOutline } from '@jingluo/graph';

export type { Standing } from '@jingluo/graph/vocabulary';

/** The parts of a claim by which it is filtered and placed on the map. */
export type Fact = ClaimOutline;
