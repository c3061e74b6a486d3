import type { ViewState } from './view-state.ts';

/**
 * A view with the ids of what was found for its names: first for what is in focus, then for the other end of paths, then
 * for what is opened. What was not found is left out.
 */
export function resolveView(view: ViewState, found: readonly { readonly id: string }[]): ViewState {
  if (view.focus === undefined) return view;
  const ids = new Set(found.map(({ id }) => id));
  return {
    ...view,
    focus: found[0]?.id,
    to: view.to === undefined ? undefined : found[1]?.id,
    opened: view.opened.filter(({ id }) => ids.has(id)),
  };
}
