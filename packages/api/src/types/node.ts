import type { Citation, Claim, Entity } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';

export const NodeRef = builder.interfaceRef<Entity | Claim | Citation>('Node').implement({
  description: 'Anything that can be fetched by its id (Relay).',
  resolveType: (value) => {
    if ('evidence' in value) return 'Claim';
    if ('kind' in value) return typeName(value);
    return 'Citation';
  },
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'Its id. It stays the same from one version of the data to the next.',
    }),
  }),
});

/** The GraphQL type of an entity: `Acupoint` for kind `acupoint`. */
export function typeName({ kind }: Entity): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
