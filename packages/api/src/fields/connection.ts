import type { InterfaceRef, ObjectRef } from '@pothos/core';
import { badUserInput, requireInRange } from './bad-user-input.ts';
import { builder } from './builder.ts';

interface Identified {
  readonly id: string;
}

interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

interface PageInfoShape {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfoShape;
  readonly totalCount: number;
}

const PER_PAGE = 50;
const MAX_PER_PAGE = 500;

const PageInfo = builder.objectRef<PageInfoShape>('PageInfo').implement({
  description: 'Where a page of a list begins and ends (Relay cursor connections).',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'True when more follows this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'True when something comes before this page.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'The cursor of the first edge; null on an empty page.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description:
        'The cursor of the last edge, null on an empty page. Give it as `after` for the next page.',
    }),
  }),
});

/** The connection and edge types for a node type. */
export function connectionType<T extends Identified>(
  name: string,
  node: ObjectRef<typeof builder.$inferSchemaTypes, T> | InterfaceRef<typeof builder.$inferSchemaTypes, T>,
) {
  const EdgeRef = builder.objectRef<Edge<T>>(`${name}Edge`).implement({
    description: `One ${name} of a page.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Its place in the list; stays the same as the list grows.',
      }),
      node: t.field({
        type: node,
        description: `The ${name} itself.`,
        resolve: (edge) => edge.node as never,
      }),
    }),
  });
  return builder.objectRef<Connection<T>>(`${name}Connection`).implement({
    description: `A page of a list of ${name} (Relay cursor connection).`,
    fields: (t) => ({
      edges: t.field({
        type: [EdgeRef],
        description: 'What is on the page, each with its cursor.',
        resolve: (page) => [...page.edges],
      }),
      nodes: t.field({
        type: [node],
        description: 'The page without its cursors.',
        resolve: (page) => page.edges.map((edge) => edge.node) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the page lies.',
        resolve: (page) => page.pageInfo,
      }),
      totalCount: t.exposeInt('totalCount', { description: 'How many the whole list has.' }),
    }),
  });
}

/** A list from which a page can be taken without reading the rest. */
interface Pageable<T> {
  readonly length: number;
  readonly slice: (start: number, end: number) => readonly T[];
  /** The position of an id; -1 when it is not in the list. */
  readonly positionOf: (id: string) => number;
}

/**
 * The page of `items` after the cursor `after`; 50 items when `first` is null. Throws when `first` is out of range, and for
 * a cursor of another list.
 */
export function page<T extends Identified>(
  items: readonly T[] | Pageable<T>,
  { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
): Connection<T> {
  const size = requireInRange('first', first ?? PER_PAGE, 0, MAX_PER_PAGE);
  const start = after == null ? 0 : afterIndex(items, after) + 1;
  const edges = items.slice(start, start + size).map((node) => ({ cursor: toCursor(node.id), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: start + edges.length < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: items.length,
  };
}

function afterIndex(items: readonly Identified[] | Pageable<Identified>, cursor: string): number {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  const index = 'positionOf' in items ? items.positionOf(id) : items.findIndex((item) => item.id === id);
  if (index < 0)
    throw badUserInput('after', `"${cursor}" is no cursor of this list; take one from its edges`);
  return index;
}

function toCursor(id: string): string {
  return Buffer.from(id, 'utf8').toString('base64url');
}
