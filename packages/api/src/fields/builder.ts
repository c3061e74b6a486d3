import SchemaBuilder from '@pothos/core';
import type { GraphReader } from '@jingluo/graph';

/** What every resolver is given. */
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

builder.queryType({ description: 'Everything that can be asked of the graph. There is nothing to write.' });
