import type { InterfaceRef, ObjectRef } from '@pothos/core';
import type { Awaitable, Page, PageBounds } from '@jingluo/graph';
import { badUserInput, requireInRange } from './bad-user-input.ts';
import { builder } from './builder.ts';
import { when } from './maybe-async.ts';

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

/** The bounds of a page, as arguments of a field. */
interface BoundArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * A page as a connection; 50 items when `first` is null. `read` reads a page, like `Listing.page`. Throws when `first` is out of
 * range, and for a cursor of another list.
 */
export function connection<T extends Identified>(
  read: (bounds: PageBounds) => Awaitable<Page<T> | undefined>,
  { first: wanted, after }: BoundArguments,
): Awaitable<Connection<T>> {
  const first = requireInRange('first', wanted ?? PER_PAGE, 0, MAX_PER_PAGE);
  const bounds = { first, after: after == null ? undefined : fromCursor(after) };
  return when(read(bounds), (page) => {
    if (page === undefined)
      throw badUserInput('after', `"${after}" is no cursor of this list; take one from its edges`);
    const edges = page.items.map((node) => ({ cursor: toCursor(node.id), node }));
    return {
      edges,
      pageInfo: {
        // A page of nothing that begins at the beginning has no item after which the next one begins.
        hasNextPage: page.next !== undefined || (first === 0 && page.total > 0 && after == null),
        hasPreviousPage: after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: page.total,
    };
  });
}

/** The connection of a list without items. */
export function emptyConnection(bounds: BoundArguments): Awaitable<Connection<never>> {
  return connection(({ after }) => (after === undefined ? NOTHING : undefined), bounds);
}

const NOTHING = { items: [], total: 0, next: undefined };

function fromCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString('utf8');
}

function toCursor(id: string): string {
  return Buffer.from(id, 'utf8').toString('base64url');
}
