import type { Claim, EvidenceLevel, FoundPaths, Path } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { claimsByIds } from '../fields/claims-by-ids.ts';
import { EvidenceLevelEnum } from '../fields/enums.ts';
import { entitiesByIds, knownEntity } from '../fields/entities-by-relation.ts';
import { when } from '../fields/maybe-async.ts';
import { ClaimRef, EntityRef } from './refs.ts';

interface PathHop {
  readonly from: string;
  readonly to: string;
  /** Strongest first; never empty. */
  readonly claims: readonly string[];
}

const PathHopRef = builder.objectRef<PathHop>('PathHop').implement({
  description: 'One hop of a path: two entities and every claim that joins them.',
  fields: (t) => ({
    from: t.field({
      type: EntityRef,
      description: 'The entity it leaves.',
      resolve: ({ from }, _, { reader }) => knownEntity(reader, from),
    }),
    to: t.field({
      type: EntityRef,
      description: 'The entity it leads to.',
      resolve: ({ to }, _, { reader }) => knownEntity(reader, to),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The claims that join them, in either direction, strongest first. Never empty.',
      resolve: ({ claims }, _, { reader }) => claimsByIds(reader, claims),
    }),
    level: t.field({
      type: EvidenceLevelEnum,
      description: 'The level of the strongest of these claims.',
      resolve: ({ claims }, _, { reader }) =>
        when(claimsByIds(reader, claims.slice(0, 1)), ([strongest]): EvidenceLevel => strongest!.level),
    }),
  }),
});

export const PathRef = builder.objectRef<Path>('Path').implement({
  description: 'A path from one entity to another along claims. It visits no entity twice.',
  fields: (t) => ({
    nodes: t.field({
      type: [EntityRef],
      description: 'The entities on the path, both ends included.',
      resolve: ({ nodes }, _, { reader }) => entitiesByIds(reader, nodes),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The strongest claim of each hop, in order: one fewer than `nodes`.',
      resolve: ({ hops }, _, { reader }) =>
        claimsByIds(
          reader,
          hops.map(([strongest]): Claim['id'] => strongest!),
        ),
    }),
    hops: t.field({
      type: [PathHopRef],
      description: 'Hop by hop, with every claim that joins the two entities.',
      resolve: ({ nodes, hops }): PathHop[] =>
        hops.map((claims, index) => ({ from: nodes[index]!, to: nodes[index + 1]!, claims })),
    }),
    length: t.exposeInt('length', { description: 'How many hops it has.' }),
    weakestLevel: t.expose('weakestLevel', {
      type: EvidenceLevelEnum,
      description: 'The level of its weakest hop; a hop is as strong as its strongest claim.',
    }),
    works: t.exposeInt('works', {
      description: 'The number of works behind the strongest claim of a hop, for the hop where it is lowest.',
    }),
  }),
});

export const PathSearchRef = builder.objectRef<FoundPaths>('PathSearch').implement({
  description: 'The paths that a search found, and whether the search was complete.',
  fields: (t) => ({
    paths: t.field({
      type: [PathRef],
      description: 'The paths, shortest first, then by their weakest level and number of works.',
      resolve: ({ paths }) => [...paths],
    }),
    truncated: t.exposeBoolean('truncated', {
      description:
        'True when the search stopped at its limit of work, so that there may be other and better paths. A higher ' +
        '`minLevel`, fewer `relations` or a shorter `maxLength` help.',
    }),
  }),
});
