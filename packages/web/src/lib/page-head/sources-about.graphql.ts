import { graphql } from '../graphql/graphql.ts';

/** How many sources take a stance on what is said of a thing. */
export const SourcesAboutQuery = graphql(`
  query SourcesAbout($about: ID!) {
    citations(filter: { about: $about }, first: 0) {
      totalCount
    }
  }
`);
