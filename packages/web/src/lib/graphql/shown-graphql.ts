import { graphql } from './graphql.ts';

/** `graphql` for queries that readers see: Prettier, which knows `graphql` by its name, leaves their lines as they are. */
export const shownGraphql = graphql;
