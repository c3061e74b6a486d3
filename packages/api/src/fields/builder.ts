import SchemaBuilder from '@pothos/core';
import type { GraphReader } from '@jingluo/graph';

/** The context of every resolver. */
export interface Context {
  readonly reader: GraphReader;
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
