const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The place to which a key leads along a row of so many: arrows, Home and End, which then do nothing else. Undefined for another key,
 * and with a modifier.
 */
export function stepAlong(event: KeyboardEvent, at: number, count: number): number | undefined {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  event.preventDefault();
  return step(at, count - 1);
}
