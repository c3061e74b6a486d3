// Preloaded before every script, in plain JavaScript: an older Node cannot read a .ts file to tell what is wrong.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Jingluo needs Node 22.18 or newer; this is ${process.version}. ` +
      '`pnpm install` brings Node 24 along from npm: look above for why that failed, or install Node 24.',
  );
  process.exit(1);
}

// Node caches the compiled code of each file for the next start. Threads and other programs that this one
// starts find the cache through the environment.
const COMPILED = fileURLToPath(new URL('../.cache/compiled', import.meta.url));
process.env.NODE_COMPILE_CACHE ??= COMPILED;
module.enableCompileCache(COMPILED);
