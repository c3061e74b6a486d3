import { builder } from '../builder.ts';
import { page } from '../connection.ts';
import { CitationConnectionRef, CitationRef } from '../types/refs.ts';

builder.queryFields((t) => ({
  citation: t.field({
    type: CitationRef,
    nullable: true,
    description: 'One work.',
    args: {
      id: t.arg.id({
        required: true,
        description: 'Its id, with or without `citation:`. An unknown one gives null.',
      }),
    },
    resolve: async (_, { id }, { reader }) =>
      (await reader.citation(String(id))) ?? reader.citation(`citation:${id}`),
  }),
  citations: t.field({
    type: CitationConnectionRef,
    description: 'Works, by id.',
    args: {
      text: t.arg.string({
        description: 'Words of title, author, journal, or a DOI, PMID or registration number.',
      }),
      first: t.arg.int({ defaultValue: 50, required: true, description: 'How many at most, 0 to 500.' }),
      after: t.arg.string({ description: 'The cursor after which the page begins.' }),
    },
    resolve: async (_, { text, ...bounds }, { reader }) =>
      page(await reader.citations(text ?? undefined), bounds),
  }),
}));
