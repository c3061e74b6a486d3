import { join } from 'node:path';
import { dataFolders } from '@jingluo/graph';
import type { Plugin } from 'vite';
import { buildFaces } from './build-faces.ts';
import { collectCharacters, fileCharacters, type TextFolders } from './collect-characters.ts';
import { coverageLine } from './coverage-line.ts';
import { holdsCharacters } from './face-characters.ts';

const MODULE = 'virtual:han-fonts.css';

/**
 * Vite plugin: `import 'virtual:han-fonts.css'` gives `@font-face` rules for Noto Serif TC and Noto Serif SC, cut to
 * the characters of the data (the folders of `KG_DATA`, else the repository's) and of the site's own text. The module
 * stands for a real style sheet in node_modules/.cache, so that Vite serves and emits it and its fonts like any other.
 * `vite dev` starts anew when a file brings a character that is not cut yet.
 */
export function hanFonts(): Plugin {
  let folders: TextFolders;
  let sheet: Promise<string> | undefined;
  let makeSheet: () => Promise<string>;

  return {
    name: 'han-fonts',
    configResolved({ root, logger }) {
      folders = { data: dataFolders(process.env['KG_DATA']), source: join(root, 'src') };
      makeSheet = async () => {
        const built = await buildFaces(
          collectCharacters(folders),
          join(root, 'node_modules/.cache/han-fonts'),
        );
        logger.info(coverageLine(built.families));
        return built.sheet;
      };
    },
    configureServer(server) {
      const known = collectCharacters(folders);
      server.watcher.add([...folders.data]);
      server.watcher.on('all', (event, file) => {
        if (event !== 'add' && event !== 'change') return;
        if (!holdsCharacters(known, fileCharacters(file, folders))) void server.restart();
      });
    },
    resolveId(id) {
      return id === MODULE ? (sheet ??= makeSheet()) : undefined;
    },
  };
}
