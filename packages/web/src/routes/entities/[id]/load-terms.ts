import { linesAbove } from '#lib/entity-details/lines-above.ts';
import { DOWN, TermsQuery } from '#lib/entity-details/terms.graphql.ts';
import { termTree } from '#lib/entity-details/term-tree.ts';
import { request } from '#lib/graphql/request.ts';

interface Placed {
  readonly id: string;
  readonly kind: string;
  readonly heading: boolean;
}

/** The lines of terms above a symptom or region, and the tree under it when it is a heading; none for other kinds. */
export async function loadTerms(fetch: typeof globalThis.fetch, { id, kind, heading }: Placed) {
  if (kind !== 'SYMPTOM' && kind !== 'REGION') return { lines: [], tree: undefined };
  const { entity, under } = await request(fetch, TermsQuery, { id, isHeading: heading, down: DOWN });
  const broader =
    entity?.__typename === 'Symptom' ? entity.broader : entity?.__typename === 'Region' ? entity.within : [];
  return { lines: linesAbove(broader), tree: under ? termTree(id, under.nodes, under.claims) : undefined };
}
