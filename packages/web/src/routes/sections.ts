import { type IconNode, Map as MapIcon, PersonStanding, Route, TextSearch } from 'lucide';
import { at } from '#lib/base-path.ts';
import { basketHref } from '#lib/basket/works-link.ts';

export interface Section {
  readonly name: string;
  readonly path: string;
  /** Other paths that belong to it. */
  readonly also?: readonly string[];
}

/** The sections used most: on a phone each has a tab. */
export const TABS = [
  { name: 'Map', path: '/', also: ['/entities'], icon: MapIcon },
  { name: 'Body', path: '/body', icon: PersonStanding },
  { name: 'Trace', path: '/trace', icon: Route },
  { name: 'Read', path: '/read', icon: TextSearch },
] as const satisfies readonly (Section & { readonly icon: IconNode })[];

export const BASKET: Section = { name: 'Basket', path: '/basket' };

const sources: Section = { name: 'Sources', path: '/citations', also: ['/claims'] };
const studies: Section = { name: 'Studies', path: '/studies' };
const audit: Section = { name: 'Audit', path: '/audit' };
const query: Section = { name: 'Query', path: '/query' };
const about: Section = { name: 'About', path: '/about' };

/** The bar of a desk in groups: exploring, sources, the rest. */
export const BAR: readonly (readonly Section[])[] = [TABS, [sources, studies, audit, query], [about, BASKET]];

/** The sections without a tab on a phone. */
export const MORE: readonly Section[] = [
  sources,
  studies,
  audit,
  query,
  about,
  BASKET,
  { name: 'Your own source', path: '/yours' },
];

/** The address of a section. For the basket it has the works in it, so that it can be shared. */
export function sectionHref({ path }: Section, works: readonly string[]): string {
  return path === '/basket' ? basketHref(works) : at(path);
}

/** Whether a route of the site belongs to a section. Route groups, in brackets, are not part of its path. */
export function isIn({ path, also = [] }: Section, routeId: string): boolean {
  const pathname = routeId.replaceAll(/\/\([^/]*\)/g, '') || '/';
  return (
    path === pathname || [path, ...also].some((one) => one !== '/' && `${pathname}/`.startsWith(`${one}/`))
  );
}
