import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What every project has. A project with a file of its own does not take it from the root, so each names it. */
const COMMON = {
  // Vitest leaves one core to itself, and of two then uses one; it has little to do while the tests run.
  maxWorkers: '100%',
  // Beside other builds on two cores a test took more than a minute and the build of the site, which a hook waits for,
  // more than three. Nothing of ours waits for time to pass, so only a test that hangs is seen later.
  testTimeout: 600_000,
  hookTimeout: 600_000,
};

export default defineConfig({
  test: {
    // What tests start, servers and threads, need not compile what others have compiled: see scripts/preload.js.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('.cache/compiled', import.meta.url)) },
    globalSetup: 'packages/graph/src/testing/snapshot-folder.ts',
    projects: [
      // Files share what they load: no test here leaves anything behind in a module.
      {
        test: {
          ...COMMON,
          name: 'graph',
          root: 'packages/graph',
          include: ['src/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        // Node loads graphql's CommonJS build; without this the tests would see a second copy of it.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          ...COMMON,
          name: 'api',
          root: 'packages/api',
          include: ['src/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        extends: './packages/web/vitest.config.ts',
        test: {
          ...COMMON,
          name: 'web',
          root: 'packages/web',
          include: ['**/*.test.ts'],
          isolate: false,
        },
      },
      { test: { ...COMMON, name: 'scripts', root: 'scripts', include: ['**/*.test.ts'], isolate: false } },
    ],
  },
});
