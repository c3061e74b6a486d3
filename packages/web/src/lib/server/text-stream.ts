interface StreamOptions {
  /** Lets in the next text: undefined when it may be made at once. */
  readonly nextStep: () => Promise<void> | undefined;
  /** Called once when no more is read: at the end, after an error, or when the client has left. */
  readonly onEnd: () => void;
}

/**
 * A stream of texts as bytes. It reads on only when the client has room and the step is let in, and stops when the client
 * has left.
 */
export function textStream(
  texts: AsyncIterable<string>,
  { nextStep, onEnd }: StreamOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = texts[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        await nextStep();
        const { done, value } = await iterator.next();
        if (done !== true) return controller.enqueue(encoder.encode(value));
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      onEnd();
    },
    async cancel() {
      onEnd();
      await iterator.return?.();
    },
  });
}
