import { at } from './base-path.ts';

/** The page of a thing, by its id. Ids hold `:` and `~`, both of which may stand in a path as they are. */
function pageOf(folder: string, id: string): string {
  return at(`/${folder}/${encodeURIComponent(id).replaceAll('%3A', ':')}`);
}

/** The page of one entity. */
export function entityHref(id: string): string {
  return pageOf('entities', id);
}

/** The claim card. */
export function claimHref(id: string): string {
  return pageOf('claims', id);
}

/** The page of one work. */
export function citationHref(id: string): string {
  return pageOf('citations', id.replace('citation:', ''));
}

/** The explorer with an entity in focus. */
export function focusHref(id: string): string {
  return at(`/?focus=${encodeURIComponent(id).replaceAll('%3A', ':')}`);
}

/** The trace of a symptom. */
export function traceHref(id: string): string {
  return at(`/trace?symptom=${encodeURIComponent(id).replaceAll('%3A', ':')}`);
}
