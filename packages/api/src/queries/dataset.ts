import { builder } from '../fields/builder.ts';
import { DatasetRef } from '../types/dataset.ts';

builder.queryField('dataset', (t) =>
  t.field({
    type: DatasetRef,
    description: 'The data that is served: its numbers, licence and disclaimer.',
    resolve: (_, __, { reader }) => reader.dataset(),
  }),
);
