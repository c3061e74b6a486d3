import type { Citation, Claim, Entity } from '../../snapshot/model.ts';
import type { Selection } from '../selection.ts';

interface Parts {
  readonly entities?: readonly Entity[];
  readonly claims?: Iterable<Claim>;
  readonly works?: readonly Citation[];
}

/** A selection of things written in a test; the sentence of a claim is its id. */
export function selectionOf({ entities = [], claims = [], works = [] }: Parts): Selection {
  return {
    version: 'v1',
    entities: () => each(entities),
    claims: () => each(claims),
    works: () => each(works),
    entity: (id) => entities.find((one) => one.id === id),
    work: (id) => works.find((one) => one.id === id),
    sentence: ({ id }) => id,
  };
}

async function* each<T>(things: Iterable<T>): AsyncGenerator<T> {
  await Promise.resolve();
  yield* things;
}
