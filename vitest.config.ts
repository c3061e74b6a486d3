import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Files share what they load: no test here leaves anything behind in a module.
      { test: { name: 'graph', root: 'packages/graph', include: ['src/**/*.test.ts'], isolate: false } },
      {
        // Node loads graphql's CommonJS build; without this the tests would see a second copy of it.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: { name: 'api', root: 'packages/api', include: ['src/**/*.test.ts'], isolate: false },
      },
      { test: { name: 'web', root: 'packages/web', include: ['**/*.test.ts'], isolate: false } },
      { test: { name: 'scripts', root: 'scripts', include: ['**/*.test.ts'] } },
    ],
  },
});
