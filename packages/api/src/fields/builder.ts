import SchemaBuilder from '@pothos/core';
import type { GraphReader } from '@jingluo/graph';
import type { Citing } from '../citing/citing.ts';

/** The context of every resolver. */
export interface Context {
  readonly reader: GraphReader;
  /** Without it references are formatted in this thread. */
  readonly citing?: Citing | undefined;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: false;
  Scalars: {
    ID: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}>({ defaultFieldNullability: false });

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
});

builder.queryType({ description: 'All queries of the graph. The API is read-only.' });
