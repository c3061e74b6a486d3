import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { buildFaces } from './build-faces.ts';
import { type FaceCharacters, holdsCharacters, uniteCharacters } from './face-characters.ts';
import { readTextFile, readTextFiles, type TextFolders, textFolders } from './text-files.ts';
import { wantedCharacters } from './wanted.ts';

const MODULE = 'virtual:han-fonts.css';

/**
 * Vite plugin: `import 'virtual:han-fonts.css'` gives the `@font-face` rules of the site: its Latin faces cut to the
 * weights and characters in use, Noto Serif TC and Noto Serif SC in slices of the characters of the data (that of
 * `KG_SNAPSHOT` or `KG_DATA`, else the repository's) and of the site's own text, and fallbacks that are shown while they load. The module
 * is replaced by a real style sheet in node_modules/.cache, so that Vite serves and emits it and its fonts like any other.
 * `vite dev` restarts when a file adds a character that is not cut yet.
 */
export function hanFonts(): Plugin {
  let config: ResolvedConfig;
  let folders: TextFolders;
  let cut: FaceCharacters | undefined;
  let sheet: Promise<string> | undefined;

  async function makeSheet(): Promise<string> {
    const texts = readTextFiles(folders);
    cut = uniteCharacters(texts.map(({ han }) => han));
    const cache = join(config.root, 'node_modules/.cache/han-fonts');
    return buildFaces(wantedCharacters(texts), cache, (line) => config.logger.info(line));
  }

  return {
    name: 'han-fonts',
    configResolved(resolved) {
      config = resolved;
      folders = textFolders(join(config.root, 'src'));
    },
    resolveId(id) {
      return id === MODULE ? (sheet ??= makeSheet()) : undefined;
    },
    configureServer(server) {
      server.watcher.add([...folders.data]);
      server.watcher.on('all', (event, file) => {
        if (cut === undefined || (event !== 'add' && event !== 'change')) return;
        try {
          const text = readTextFile(file, folders);
          if (text !== undefined && !holdsCharacters(cut, text.han)) void server.restart();
        } catch (error) {
          config.logger.warn(`Han fonts: ${String(error)}`); // for example, deleted again since the event
        }
      });
    },
  };
}
