import type { GraphQLResolveInfo } from 'graphql';
import { GiveUp } from './give-up.ts';

/** The `info` of a resolver. A query whose resolver reads more of it is executed by graphql-js. */
export function infoOf(known: Partial<GraphQLResolveInfo>): GraphQLResolveInfo {
  return new Proxy(known, {
    get: (target, name) => {
      if (name in target) return target[name as keyof GraphQLResolveInfo];
      throw new GiveUp(`a resolver reads info.${String(name)}`, { always: true });
    },
  }) as GraphQLResolveInfo;
}

/** For `isTypeOf` and `resolveType`, which belong to no field. */
export const NO_INFO = infoOf({});
