import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { hanFonts } from './han-fonts/han-fonts.ts';
import { previewFonts } from './han-fonts/preview-fonts.ts';
import { DEV_POLICY, PAGE_POLICY } from './page-policy.ts';
import { restartOnApiChange } from './restart-on-api-change.ts';

export default defineConfig(({ command }) => ({
  plugins: [
    hanFonts(),
    previewFonts(),
    restartOnApiChange(),
    sveltekit({
      adapter: adapter(),
      inlineStyleThreshold: 24_000,
      // Nearly every element of a page has such a class: the usual one, svelte-HASH, makes pages a twentieth longer.
      compilerOptions: { cssHash: ({ hash, css, filename }) => `s${hash(filename ?? css)}` },
      csp: { mode: 'hash', directives: command === 'serve' ? DEV_POLICY : PAGE_POLICY },
    }),
  ],
  // What opens files is loaded in parts, which the older form of workers cannot.
  worker: { format: 'es' },
  build: {
    // A font in the style sheet would come with every page, whether it has its characters or not.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    // Nobody reads the list of sizes: `pnpm start` builds without a word.
    reportCompressedSize: false,
  },
}));
