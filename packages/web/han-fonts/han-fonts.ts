import { join } from 'node:path';
import { dataFolders } from '@jingluo/graph';
import type { Plugin, ResolvedConfig } from 'vite';
import { buildFaces } from './build-faces.ts';
import { collectCharacters, fileCharacters, type TextFolders } from './collect-characters.ts';
import { coverageLine } from './coverage-line.ts';
import { type FaceCharacters, holdsCharacters } from './face-characters.ts';

const MODULE = 'virtual:han-fonts.css';

/**
 * Vite plugin: `import 'virtual:han-fonts.css'` gives `@font-face` rules for Noto Serif TC and Noto Serif SC, cut to
 * the characters of the data (the folders of `KG_DATA`, else the repository's) and of the site's own text. The module
 * stands for a real style sheet in node_modules/.cache, so that Vite serves and emits it and its fonts like any other.
 * `vite dev` starts anew when a file brings a character that is not cut yet.
 */
export function hanFonts(): Plugin {
  let config: ResolvedConfig;
  let folders: TextFolders;
  let cut: FaceCharacters | undefined;
  let sheet: Promise<string> | undefined;

  async function makeSheet(): Promise<string> {
    cut = collectCharacters(folders);
    const built = await buildFaces(cut, join(config.root, 'node_modules/.cache/han-fonts'));
    config.logger.info(coverageLine(built.families));
    return built.sheet;
  }

  return {
    name: 'han-fonts',
    configResolved(resolved) {
      config = resolved;
      folders = { data: dataFolders(process.env['KG_DATA']), source: join(config.root, 'src') };
    },
    resolveId(id) {
      return id === MODULE ? (sheet ??= makeSheet()) : undefined;
    },
    configureServer(server) {
      server.watcher.add([...folders.data]);
      server.watcher.on('all', (event, file) => {
        if (cut === undefined || (event !== 'add' && event !== 'change')) return;
        try {
          if (!holdsCharacters(cut, fileCharacters(file, folders))) void server.restart();
        } catch (error) {
          config.logger.warn(`Han fonts: ${String(error)}`); // gone again since the event, say
        }
      });
    },
  };
}
