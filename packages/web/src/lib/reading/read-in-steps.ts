/** How long it goes on at a time, in milliseconds: keys and the pointer are answered between. */
const SLICE = 12;

interface InSteps<Progress> {
  readonly onprogress: (progress: Progress) => void;
  /** Asked between slices. */
  readonly isStopped: () => boolean;
  readonly now?: () => number;
  readonly pause?: () => Promise<void>;
}

/**
 * Runs a generator to its end in slices, and leaves the page free between them. Once `isStopped` says so, it is told by
 * `next(true)`, and gives what it has.
 */
export async function runInSteps<Progress, Result>(
  steps: Generator<Progress, Result, boolean | undefined>,
  { onprogress, isStopped, now = () => performance.now(), pause = nextTask }: InSteps<Progress>,
): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    const until = now() + SLICE;
    let last = step.value;
    while (step.done !== true && now() < until) {
      last = step.value;
      step = steps.next(isStopped() || undefined);
    }
    if (step.done !== true) last = step.value;
    onprogress(last);
    if (step.done !== true) await pause();
  }
  return step.value;
}

/** After what waits by now: input, a frame. A timer would wait 4 ms each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
