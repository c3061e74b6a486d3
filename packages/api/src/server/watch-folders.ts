import { type FSWatcher, watch } from 'node:fs';

export interface WatchOptions {
  readonly folders: readonly string[];
  /** Called once nothing has changed for a while after a change. */
  readonly onChange: () => void;
  /** Called when a folder can no longer be watched. */
  readonly onError: (error: Error) => void;
  /** Milliseconds without a change that end a run of changes. */
  readonly quiet?: number;
}

/** Watches folders and all below them until the function it returns is called. Does not keep the process alive. */
export function watchFolders({ folders, onChange, onError, quiet = 300 }: WatchOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet).unref();
  };
  const watchers = folders.map((folder): FSWatcher => {
    const watcher = watch(folder, { recursive: true, persistent: false }, changed);
    return watcher.on('error', onError);
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
