import { BookOpen, Code, Info, ListChecks, Map as MapIcon, Route, ShoppingBasket } from 'lucide';
import { at } from '#lib/base-path.ts';
import { basketHref } from '#lib/basket/works-link.ts';

/** The parts of the site, in the order of the navigation. */
export const SECTIONS = [
  { name: 'Map', path: '/', also: ['/entities'], icon: MapIcon },
  { name: 'Trace', path: '/trace', also: [], icon: Route },
  { name: 'Works', path: '/citations', also: ['/claims'], icon: BookOpen },
  { name: 'Audit', path: '/audit', also: [], icon: ListChecks },
  { name: 'Query', path: '/query', also: [], icon: Code },
  { name: 'About', path: '/about', also: [], icon: Info },
  { name: 'Basket', path: '/basket', also: [], icon: ShoppingBasket },
] as const;

/** The address of a section. That of the basket holds the works in it, so that it can be sent on from there. */
export function sectionHref({ path }: (typeof SECTIONS)[number], works: readonly string[]): string {
  return path === '/basket' ? basketHref(works) : at(path);
}

/** Whether a path belongs to a section. */
export function isIn(section: (typeof SECTIONS)[number], pathname: string): boolean {
  return (
    section.path === pathname ||
    [section.path, ...section.also].some((path) => pathname.startsWith(`${path}/`) && path !== '/')
  );
}
