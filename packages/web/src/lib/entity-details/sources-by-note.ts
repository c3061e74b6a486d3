import type { DetailedEntity } from './entity-details.graphql.ts';

/** A claim that warns of a point. */
export type Caution = Extract<DetailedEntity, { readonly cautions: unknown }>['cautions'][number];
type Piece = Caution['evidence'][number];

/** Sources that say the same of a caution: what exactly is forbidden, or when. */
interface SourcesOfNote {
  /** Empty where the sources say no more than the claim does. */
  readonly note: string;
  readonly sources: readonly Piece['citation'][];
}

/** The sources of a caution, each once for each of its notes, in the order of the evidence. */
export function sourcesByNote(evidence: readonly Piece[]): SourcesOfNote[] {
  return [...Map.groupBy(evidence, ({ note }) => note ?? '')].map(([note, same]) => ({
    note,
    sources: [...new Map(same.map(({ citation }) => [citation.id, citation])).values()],
  }));
}
