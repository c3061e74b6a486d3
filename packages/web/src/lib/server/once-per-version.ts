import { graph } from './graph.ts';
import { keepLast } from './keep-last.ts';

/** Two, since pages of the version before may still be made when new data comes. */
const MOST_VERSIONS = 2;

/** A load whose result is kept for each version of the served data, the newest versions only; one that fails is tried again. */
export function oncePerVersion<Arguments extends readonly unknown[], Loaded>(
  load: (...given: Arguments) => Promise<Loaded>,
): (...given: Arguments) => Promise<Loaded> {
  /** By version, the newest last. */
  const kept = new Map<string, Promise<Loaded>>();
  return (...given) => {
    const version = graph().version();
    const before = kept.get(version);
    if (before !== undefined) return before;
    const loaded = load(...given).catch((error: unknown) => {
      kept.delete(version);
      throw error;
    });
    keepLast(kept, version, loaded, MOST_VERSIONS);
    return loaded;
  };
}
