import { at } from './base-path.ts';
import { writeView } from './view/view-address.ts';
import { WHOLE_MAP } from './view/view-state.ts';

/** The page of a thing by its id. `:` and `~`, which ids contain, need no escape in a path. */
function pageOf(folder: string, id: string): string {
  return at(`/${folder}/${encodeURIComponent(id).replaceAll('%3A', ':')}`);
}

/** The page of one entity; with only those claims of which a study reports a result against sham. */
export function entityHref(id: string, against?: 'sham'): string {
  return `${pageOf('entities', id)}${against ? `?against=${against}` : ''}`;
}

/** The claim card. */
export function claimHref(id: string): string {
  return pageOf('claims', id);
}

/** Which claims are listed: all, those of one thing, of a relation, and with the thing at one end; or those in a work. */
export interface ListedClaims {
  readonly of?: string | undefined;
  readonly relation?: string | undefined;
  /** `out` for the thing as subject, `in` for it as object. */
  readonly side?: string | undefined;
  /** The key of a work. */
  readonly by?: string | undefined;
  /** `sham` for those of which a study reports a result against sham. */
  readonly against?: string | undefined;
  /** The cursor after which the page begins. */
  readonly after?: string | null | undefined;
}

/** A list of claims, strongest first, page by page. */
export function claimsHref({ of, relation, side, by, against, after }: ListedClaims): string {
  const parts = Object.entries({ of, relation, side, by, against, after }).flatMap(([name, value]) =>
    value ? [`${name}=${inQuery(value)}`] : [],
  );
  return at(parts.length === 0 ? '/claims' : `/claims?${parts.join('&')}`);
}

/** The page of one work. */
export function citationHref(id: string): string {
  return pageOf('citations', id.replace('citation:', ''));
}

/** The explorer with an entity in focus. */
export function focusHref(focus: string): string {
  return at(writeView({ ...WHOLE_MAP, focus }));
}

/** The explorer with the paths between two things. */
export function pathsHref(focus: string, to: string): string {
  return at(writeView({ ...WHOLE_MAP, focus, to }));
}

/** Everything, as a list. */
export function listHref(): string {
  return at(writeView({ ...WHOLE_MAP, list: true }));
}

/** The parameter of words that are searched for. */
export const SEARCH_PARAMETER = 'q';

/** All that some words may mean; of one kind of thing, or of sources. */
export function searchHref(words: string, kind?: string): string {
  const parameters = new URLSearchParams({ [SEARCH_PARAMETER]: words, ...(kind !== undefined && { kind }) });
  return at(`/search?${parameters}`);
}

/** The trace of a symptom. */
export function traceHref(id: string): string {
  return at(`/trace?symptom=${inQuery(id)}`);
}

/** The points for a symptom in a region of the body. */
export function pointsInHref(symptom: string, region: string): string {
  return `${traceHref(symptom)}&in=${inQuery(region)}`;
}

/** What studies are listed: of a symptom, of a point or remedy, or of both; and by which filters, as the page names them. */
export interface ListedStudies {
  readonly symptom?: string | undefined;
  readonly treatment?: string | undefined;
  readonly against?: string | undefined;
  readonly design?: string | undefined;
  readonly result?: string | undefined;
  /** By level without it. */
  readonly sort?: string | undefined;
  readonly reverse?: string | undefined;
  /** The cursor after which the page begins. */
  readonly after?: string | undefined;
}

/** Studies side by side, or the same as CSV. */
export function studiesHref(listed: ListedStudies, path: '/studies' | '/studies.csv' = '/studies'): string {
  const parts = Object.entries({ ...listed, sort: listed.sort === 'level' ? '' : listed.sort }).flatMap(
    ([name, value]) => (value ? [`${name}=${inQuery(value)}`] : []),
  );
  return at(parts.length === 0 ? path : `${path}?${parts.join('&')}`);
}

/** Two or three things side by side; with fewer, the page asks for the rest. */
export function compareHref(ids: readonly string[]): string {
  const parameters = ids.slice(0, 3).map((id, place) => `${'abc'.charAt(place)}=${inQuery(id)}`);
  return at(parameters.length === 0 ? '/compare' : `/compare?${parameters.join('&')}`);
}

function inQuery(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}
