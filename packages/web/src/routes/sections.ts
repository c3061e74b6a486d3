import BookOpen from '@lucide/svelte/icons/book-open';
import Info from '@lucide/svelte/icons/info';
import MapIcon from '@lucide/svelte/icons/map';
import Route from '@lucide/svelte/icons/route';

/** The parts of the site, in the order of the navigation. */
export const SECTIONS = [
  { name: 'Map', path: '/', also: ['/entities'], icon: MapIcon },
  { name: 'Trace', path: '/trace', also: [], icon: Route },
  { name: 'Works', path: '/citations', also: ['/claims'], icon: BookOpen },
  { name: 'About', path: '/about', also: [], icon: Info },
] as const;

/** Whether a path belongs to a section. */
export function isIn(section: (typeof SECTIONS)[number], pathname: string): boolean {
  return (
    section.path === pathname ||
    [section.path, ...section.also].some((path) => pathname.startsWith(`${path}/`) && path !== '/')
  );
}
