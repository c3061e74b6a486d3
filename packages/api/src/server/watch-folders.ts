import { type FSWatcher, watch } from 'node:fs';

export interface WatchOptions {
  readonly folders: readonly string[];
  /** Called after a change, once nothing has changed for `quiet` milliseconds. */
  readonly onChange: () => void;
  /** Called when a folder can no longer be watched. */
  readonly onError: (error: Error) => void;
  readonly quiet?: number;
}

/** Watches folders and their subfolders until the returned function is called. Does not keep the process alive. */
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
