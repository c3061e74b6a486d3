import { copyFile, readFile, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { buildPreviewFaces } from './preview-faces.ts';
import { readTextFiles, textFolders } from './text-files.ts';

const MODULE = 'virtual:preview-tools';
const require = createRequire(join(import.meta.dirname, 'preview-fonts.ts'));

/**
 * Vite plugin: `virtual:preview-tools` gives the server what it draws pictures of pages with: the fonts, cut to the
 * characters of the data like those of the pages, and the program that turns SVG into PNG. The files are emitted as
 * assets, so that a built site is whole without node_modules; no page refers to them.
 */
export function previewFonts(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'preview-fonts',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId(id) {
      return id === MODULE ? `\0${MODULE}` : undefined;
    },
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const folders = textFolders(join(config.root, 'src'));
      const cache = join(config.root, 'node_modules/.cache/preview-fonts');
      const faces = await buildPreviewFaces(readTextFiles(folders), cache);
      const { program, wasm } = resvgFiles();
      const imports = faces.map(
        ({ file }, index) => `import font${index} from ${JSON.stringify(`${file}?url`)};`,
      );
      const listed = faces.map(
        ({ family, hand, runs, widths }, index) =>
          `{ ...${JSON.stringify({ family, hand, runs, widths })}, url: font${index} }`,
      );
      return [
        ...imports,
        `import wasm from ${JSON.stringify(`${await renamed(wasm, cache)}?url`)};`,
        `export const WASM = wasm;`,
        `export const PROGRAM = ${JSON.stringify(await readFile(program, 'utf8'))};`,
        `export const FACES = [${listed.join(', ')}];`,
      ].join('\n');
    },
  };
}

/**
 * A copy of the program under a name that no server sends: as `.wasm` it would be compressed for browsers, which load it
 * as little as the fonts, and that takes longer than all else that is compressed.
 */
async function renamed(wasm: string, folder: string): Promise<string> {
  const copy = join(folder, 'resvg.bin');
  const draft = `${copy}-${process.pid}`;
  await copyFile(wasm, draft);
  await rename(draft, copy);
  return copy;
}

/** The script of resvg as a module, and its WebAssembly. */
export function resvgFiles(): { readonly program: string; readonly wasm: string } {
  const wasm = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
  return { program: join(dirname(wasm), 'index.mjs'), wasm };
}
