/** What can be undone and redone. A view is known by its address. */
export interface Timeline {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
}

/** How many steps can be undone. */
const LONGEST = 100;

export function startTimeline(present: string): Timeline {
  return { past: [], present, future: [] };
}

/**
 * The timeline after a move to an address, in any way: to the one before is an undo, to the one after a redo
 * (so the browser's back and forward move along it), anything else a new step.
 */
export function reach(timeline: Timeline, address: string): Timeline {
  const { past, present, future } = timeline;
  if (address === present) return timeline;
  if (address === past.at(-1))
    return { past: past.slice(0, -1), present: address, future: [present, ...future] };
  if (address === future[0]) return { past: [...past, present], present: address, future: future.slice(1) };
  return { past: [...past, present].slice(-LONGEST), present: address, future: [] };
}
