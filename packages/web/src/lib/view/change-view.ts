import type { Filters } from './filters.ts';
import { MOST_NEIGHBORS, MOST_OPENED, type Pin, type ViewState, WHOLE_MAP } from './view-state.ts';

/** A new view with a thing in focus; filters stay. */
export function focusOn({ filters }: ViewState, focus: string): ViewState {
  return { ...WHOLE_MAP, focus, filters };
}

/** The same focus without anything opened, hidden, pinned or filtered. */
export function clear({ focus, to, list }: ViewState): ViewState {
  return { ...WHOLE_MAP, focus, to, list };
}

/** The whole map; filters stay. */
export function leaveFocus({ filters }: ViewState): ViewState {
  return { ...WHOLE_MAP, filters };
}

/** Shows a thing in Details. */
export function select(view: ViewState, id: string): ViewState {
  return { ...view, selected: id === view.focus ? undefined : id, claim: undefined };
}

export function selectClaim(view: ViewState, claim: string | undefined): ViewState {
  return { ...view, claim };
}

/** Whether the neighbours of a thing are shown. */
export function isOpened({ focus, to, opened }: ViewState, id: string): boolean {
  return (id === focus && to === undefined) || opened.some((one) => one.id === id);
}

export function canOpen(view: ViewState, id: string): boolean {
  return !isOpened(view, id) && view.opened.length < MOST_OPENED;
}

/** Shows the neighbours of a thing. */
export function open(view: ViewState, id: string): ViewState {
  if (!canOpen(view, id)) return view;
  return { ...view, opened: [...view.opened, { id, count: undefined }] };
}

/** Removes the neighbours of a thing, and what was opened from them. */
export function close(view: ViewState, id: string, openedFrom: (id: string) => readonly string[]): ViewState {
  const gone = new Set([id]);
  for (const one of gone) for (const other of openedFrom(one)) gone.add(other);
  return { ...view, opened: view.opened.filter((one) => !gone.has(one.id)) };
}

/** Shows `count` neighbours of a thing that is open. */
export function showMore(view: ViewState, id: string, count: number): ViewState {
  const next = { id, count: Math.min(count, MOST_NEIGHBORS) };
  const known = view.opened.some((one) => one.id === id);
  return {
    ...view,
    opened: known ? view.opened.map((one) => (one.id === id ? next : one)) : [...view.opened, next],
  };
}

/** Hides a thing. What is in focus cannot be hidden. */
export function hide(view: ViewState, id: string): ViewState {
  if (id === view.focus || id === view.to || view.hidden.includes(id)) return view;
  return {
    ...view,
    hidden: [...view.hidden, id],
    selected: view.selected === id ? undefined : view.selected,
    claim: view.claim?.split('~').includes(id) ? undefined : view.claim,
  };
}

export function showHidden(view: ViewState): ViewState {
  return { ...view, hidden: [] };
}

/** Pins a thing to a place. */
export function pin(view: ViewState, { id, x, y }: Pin): ViewState {
  const place = { id, x: Math.round(x) + 0, y: Math.round(y) + 0 };
  return { ...view, pinned: [...view.pinned.filter((one) => one.id !== id), place] };
}

export function unpin(view: ViewState, id: string): ViewState {
  return { ...view, pinned: view.pinned.filter((one) => one.id !== id) };
}

/** The paths between two things. */
export function pathsBetween({ filters }: ViewState, from: string, to: string): ViewState {
  return { ...WHOLE_MAP, focus: from, to, filters };
}

export function filterBy(view: ViewState, filters: Partial<Filters>): ViewState {
  return { ...view, filters: { ...view.filters, ...filters } };
}
