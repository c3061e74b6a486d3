/** The signals that end a server, with their numbers. */
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/** npm passes on to a script the Ctrl-C that the terminal has sent to both. Nobody presses it twice as fast. */
const SAME_MS = 500;

export interface StopReactions {
  readonly stop: (signal: keyof typeof SIGNALS) => void;
  /** Called before the process ends by a second signal. */
  readonly onHurry?: () => void;
}

/** Calls `stop` for the first SIGINT or SIGTERM. A second one ends the process at once. */
export function onStopSignals({ stop, onHurry }: StopReactions): void {
  let first: number | undefined;
  const react = (signal: keyof typeof SIGNALS): void => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      stop(signal);
    } else if (now - first >= SAME_MS) {
      onHurry?.();
      process.exit(128 + SIGNALS[signal]);
    }
  };
  process.on('SIGINT', react).on('SIGTERM', react);
}
