import { graphql } from '../graphql/graphql.ts';

/** How many sources have a stance on claims about a thing. */
export const SourcesAboutQuery = graphql(`
  query SourcesAbout($about: ID!) {
    citations(filter: { about: $about }, first: 0) {
      totalCount
    }
  }
`);
