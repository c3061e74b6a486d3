import { builder } from '../fields/builder.ts';
import { DatasetRef } from '../types/dataset.ts';

builder.queryField('dataset', (t) =>
  t.field({
    type: DatasetRef,
    description: 'What is served, counted, with its licence and disclaimer.',
    resolve: (_, __, { reader }) => reader.dataset(),
  }),
);
