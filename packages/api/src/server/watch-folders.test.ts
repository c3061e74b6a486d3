import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDataFolder, type DataFolder } from './testing/data-folder.ts';
import { watchFolders } from './watch-folders.ts';

let folder: DataFolder;
beforeEach(() => (folder = createDataFolder()));
afterEach(() => folder.remove());

test.each(['elements.yaml', 'acupoints/GB.yaml'])(
  'a change of %s is reported once changes have stopped',
  async (name) => {
    folder.write(name, 'a');
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const unwatch = watchFolders({
      folders: [folder.data],
      onChange: () => resolve('changed'),
      onError: reject,
      quiet: 1,
    });
    folder.write(name, 'b');
    expect(await promise).toBe('changed');
    unwatch();
  },
);
